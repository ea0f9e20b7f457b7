/** The path of a part of the file, as a location in a part of that folder tells it. */
export function resolveLocation(folder: string, location: string): string {
  const trimmed = location.trim().replaceAll('\\', '/');
  const steps: string[] = trimmed.startsWith('/') ? [] : folder.split('/').filter(step => step !== '');
  for (const step of trimmed.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The folder of a part, with the slash behind it. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
