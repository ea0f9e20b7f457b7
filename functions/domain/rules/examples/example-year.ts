/** The reporting year of the invented report in the examples of rules. */
export const EXAMPLE_YEAR = 2023;
