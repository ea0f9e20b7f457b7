import type { FigurePath } from '../../../../functions/domain/record/figure.ts';

/** Figures by dotted path. */
export type Values = ReadonlyMap<FigurePath, number>;
