import type { Site } from '../domain/pages/site.ts';
import { optionalSetting, setting } from './environment.ts';

/** The public site as the deployment names it. */
export const siteSettings = (): Site => ({
  url: setting('SITE_URL').replace(/\/$/, ''),
  name: setting('SITE_NAME'),
  domain: setting('SITE_DOMAIN'),
  idCode: optionalSetting('SITE_ID_CODE') ?? '',
});
