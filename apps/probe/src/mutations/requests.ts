function request(head: string, ...more: readonly string[]): string {
  return [head, "Host: localhost", ...more, "", ""].join("\r\n");
}

function post(path: string, type: string, body: string): string {
  const head = [`Content-Type: ${type}`, `Content-Length: ${body.length}`];
  return request(`POST ${path} HTTP/1.1`, ...head) + body;
}

const boundary = "----boundary7MA4YWxk";
const upload = [
  `--${boundary}`,
  'Content-Disposition: form-data; name="note"',
  "",
  "hello",
  `--${boundary}`,
  'Content-Disposition: form-data; name="photo"; filename="me.png"',
  "Content-Type: image/png",
  "",
  "PNG...",
  `--${boundary}--`,
  "",
].join("\r\n");

/**
 * Requests that are answered well, one for each way in. Those whose handlers are made to fail are not among them: whatever
 * becomes of these, no answer is a 500.
 */
export const requests: readonly [string, ...string[]] = [
  request("GET /ok HTTP/1.1"),
  request("HEAD /json HTTP/1.1", "Connection: close"),
  request("OPTIONS * HTTP/1.1"),
  request("GET /query?a=1&b=%C3%A9&c=x+y&a=2 HTTP/1.1"),
  request("GET /param/a%2Fb%20c HTTP/1.1"),
  request("GET /two/left-right- HTTP/1.1"),
  request("GET http://localhost/url?x HTTP/1.1"),
  request("GET /headers HTTP/1.1", "X-One: 1", "X-One: 2", "Accept: text/html;q=0.9, */*"),
  request("GET /cookies HTTP/1.1", 'Cookie: a=1; b="two"; c=%20; a=3'),
  request("GET /file HTTP/1.1", "Range: bytes=0-9,20-29,-5", 'If-Range: "abc"'),
  request("GET /file HTTP/1.1", 'If-None-Match: W/"a", "b"', "Range: bytes=1-1"),
  request("GET /redirect?to=/else%20where HTTP/1.1"),
  request("GET /download?name=%E2%82%AC%22a.txt HTTP/1.1"),
  request("GET /static/hello.txt HTTP/1.1"),
  request("GET /static/admin/secret.txt HTTP/1.1"),
  request("GET /cors HTTP/1.1", "Origin: https://a.example.com"),
  request("GET /ok HTTP/1.1", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"),
  post("/echo-json", "application/json", '{"a":[1,-2.5e3,"é\\u00e9",null,{"b":{}}]}'),
  post("/validated", "application/json; charset=utf-8", '{"name":"Ada","age":36}'),
  post("/proto", "application/json", '{"constructor":{"prototype":{"isAdmin":true}}}'),
  post("/form", "application/x-www-form-urlencoded", "a=1&b=%20+x&isAdmin=&a=2"),
  post("/upload", `multipart/form-data; boundary=${boundary}`, upload),
  post("/form", `multipart/form-data; boundary="${boundary}"`, upload),
  `${request("POST /drain HTTP/1.1", "Transfer-Encoding: chunked")}5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nX-Late: 1\r\n\r\n`,
  request("POST /drain HTTP/1.1", "Expect: 100-continue", "Content-Length: 5") + "hello",
  request("GET /ok HTTP/1.1") + request("GET /json HTTP/1.1") + request("GET /ok HTTP/1.0"),
];
