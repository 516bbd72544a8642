/** Whether a client takes gzip, by its `Accept-Encoding`: by name, or as "*", and not with a weight of 0. */
export function acceptsGzip(header: string | undefined): boolean {
  const codings = (header ?? "").split(",").map(toCoding);
  const named = codings.filter(({ name }) => name === "gzip" || name === "x-gzip");
  const meant = named.length > 0 ? named : codings.filter(({ name }) => name === "*");
  return meant.some(({ isRefused }) => !isRefused);
}

function toCoding(coding: string): { name: string; isRefused: boolean } {
  const [name = "", ...parameters] = coding.split(";").map((part) => part.trim().toLowerCase());
  return { name, isRefused: parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter)) };
}
