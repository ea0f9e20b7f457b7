import type { Site } from '../../functions/domain/pages/site.ts';

/** Settings of a site that does not exist. */
export const inventedSite: Site = {
  url: 'https://gongkai.yunlan.example',
  name: '云澜县政府信息公开年报',
  domain: 'gongkai.yunlan.example',
  idCode: '9901210001',
};

/** Text that tries to leave its place, in every way a report could. */
export const HOSTILE =
  '</title><script>alert(1)</script>"><img src=x onerror=alert(2)>\u202E反\u0000\u001B[31m\r\nBcc: x@evil.example\u2028\uD800&amp;';
