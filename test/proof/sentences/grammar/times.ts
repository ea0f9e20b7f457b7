/** Openings that speak of the whole reporting year. */
export const TIME = '[全年|2023年|2023年度|本年度|今年以来|2023年全年|截至2023年12月31日|一年来|]';
/** Who speaks. */
export const SELF = '[|我局|本机关|本局]';
/** The heading of the passage on requests. */
export const ON_REQUESTS = '（二）依申请公开[|情况|工作]。';
/** The same with another mark, or none at all: for sentences that name requests themselves. */
export const MAYBE_ON_REQUESTS = '[（二）依申请公开[|情况|工作][。|：]|依申请公开方面，|]';
