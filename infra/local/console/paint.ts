import { styleText } from 'node:util';

export type Paint = Parameters<typeof styleText>[0];

/** Colour only where a person looks at a terminal. */
export const paint = (style: Paint, text: string): string => styleText(style, text, { stream: process.stdout });
