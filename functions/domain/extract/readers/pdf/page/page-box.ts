/** A rectangle in the coordinates of a page, in which y grows upwards. */
export type PageBox = readonly [left: number, bottom: number, right: number, top: number];
