import type { FrontEndKind } from "./front-end.ts";

/** The front ends that requests are sent through. They keep connections to the server, which serve one client after the other. */
export const frontEnds: readonly FrontEndKind[] = [
  {
    name: "nginx",
    version: ["-v"],
    parameters: ["-c"],
    configure: ({ port, upstream, folder }) => `
daemon off;
master_process off;
error_log ${folder}/error.log crit;
pid ${folder}/pid;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  client_header_timeout 2s;
  client_body_timeout 2s;
  ignore_invalid_headers off;
  underscores_in_headers on;
  merge_slashes off;
  upstream probe { server 127.0.0.1:${upstream}; keepalive 2; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://probe;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_request_buffering off;
      proxy_read_timeout 5s;
    }
  }
}
`,
  },
  {
    name: "haproxy",
    version: ["-v"],
    parameters: ["-db", "-f"],
    // It accepts what it can make anything of, and hands it on: the server is on its own.
    configure: ({ port, upstream }) => `
global
  maxconn 500
defaults
  mode http
  timeout connect 2s
  timeout client 3s
  timeout server 5s
  timeout http-request 2s
  http-reuse always
frontend all
  bind 127.0.0.1:${port}
  option accept-invalid-http-request
  default_backend probe
backend probe
  server probe 127.0.0.1:${upstream}
`,
  },
];
