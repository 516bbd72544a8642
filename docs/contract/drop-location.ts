import type { Middleware } from "fastidious";

/** Prism would follow redirects by itself, to whatever server they name. */
export const dropLocation: Middleware = async (request, next) => {
  const response = await next(request);
  response.headers.delete("location");
  return response;
};
