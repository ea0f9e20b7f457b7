import type { FiledReport } from '../../store/filed-report.ts';
import type { ListedVersion } from '../../store/listed-version.ts';
import { PROMINENT_FIGURES } from '../report/key-figures.ts';

const LISTED_PATHS = PROMINENT_FIGURES.flatMap(({ paths }) => paths);

/** A report with no more of its shown version than the lists of a region show. */
export const listedReport = ({ shown, ...filed }: FiledReport): FiledReport => ({
  ...filed,
  shown: shown === null ? null : listedVersion(shown),
});

function listedVersion(version: ListedVersion): ListedVersion {
  const { agencyId, scope, year, order, title, agencyName, forms, upload } = version;
  const figures = LISTED_PATHS.flatMap(path => {
    const figure = version.figures[path];
    return figure === undefined ? [] : [[path, figure] as const];
  });
  return {
    ...{ agencyId, scope, year, order, title, agencyName, forms },
    figures: Object.fromEntries(figures),
    upload: { uploadedAt: upload.uploadedAt },
  };
}
