/** A setting the deployment hands to the function is not there. */
export class SettingMissingError extends Error {
  override readonly name = 'SettingMissingError';
}

/** Value of an environment variable. Throws SettingMissingError where it is unset or empty. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new SettingMissingError(`the environment variable ${name} is not set`);
  return value;
}

/** Value of an environment variable that may be left out. */
export const optionalSetting = (name: string): string | undefined => process.env[name] || undefined;
