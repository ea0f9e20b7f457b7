/** Text of this size or smaller is not there for people, in points. */
const SMALLEST = 2;

/** Whether text of a size, in points, is too small to be seen; where no size is known it is not. */
export const isTooSmall = (size: number | undefined): boolean => size !== undefined && size > 0 && size <= SMALLEST;
