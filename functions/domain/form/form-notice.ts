import { EDITIONS } from './editions/editions.ts';

/** The number of the notice that the form in force came with, as rules cite it: 国办公开办函〔2021〕30号. */
export const FORM_NOTICE: string = EDITIONS[0].notice;
