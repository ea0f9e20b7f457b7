import type { PublicationPolicy } from '../domain/lifecycle/decide.ts';
import { optionalSetting } from './environment.ts';

/** Whether errors keep a report off the site, as the deployment says. */
export const publicationPolicy = (): PublicationPolicy =>
  optionalSetting('PUBLICATION') === 'hold-errors' ? 'hold-errors' : 'publish';
