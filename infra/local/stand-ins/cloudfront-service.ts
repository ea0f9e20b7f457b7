import type { RequestListener } from 'node:http';

const INVALIDATION = /^\/\d{4}-\d{2}-\d{2}\/distribution\/([^/]+)\/invalidation$/;

/** Whether a request is for CloudFront. */
export const isCloudFront = (path: string): boolean => INVALIDATION.test(path);

/**
 * CloudFront's CreateInvalidation. The site of this stack keeps no copies, so there is nothing to forget: the request is
 * answered as CloudFront answers it.
 */
export const cloudFrontService: RequestListener = (request, response) => {
  request.resume();
  const distribution = INVALIDATION.exec(request.url ?? '')?.[1] ?? '';
  response.writeHead(201, { 'content-type': 'text/xml' });
  response.end(
    `<?xml version="1.0"?><Invalidation><Id>I${distribution}</Id><Status>Completed</Status>` +
      `<CreateTime>${new Date().toISOString()}</CreateTime></Invalidation>`,
  );
};
