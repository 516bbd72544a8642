import { statusPhrase } from "@fastidious/core";

const ranges: Readonly<Record<string, string>> = {
  "1XX": "Information",
  "2XX": "Success",
  "3XX": "Redirection",
  "4XX": "Client Error",
  "5XX": "Server Error",
  default: "Default Response",
};

/** What a response is called where nobody described it: "404" → "Not Found", "4XX" → "Client Error". */
export function describeStatus(status: string): string {
  return ranges[status] ?? statusPhrase(Number(status));
}
