/**
 * CloudFront function (runtime 2.0) at every request for the public site: an address that ends with a slash means the
 * page in that folder; an address without a dot in its last part is the same page asked for without the slash.
 */
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') {
    request.uri = `${uri}index.html`;
    return request;
  }
  if (last.includes('.')) return request;
  // A relative address would do, but for `//host`, which names another site.
  const location = `/${uri.replace(/^[/\\]+/, '')}/`;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
