import { EDITIONS, type FormYear, type ListedEdition } from './editions.ts';

/** The edition a part of a report is printed in; the newest where nothing tells. */
export const editionOf = (form: FormYear | undefined): ListedEdition =>
  EDITIONS.find(({ key }) => key === form) ?? EDITIONS[0];
