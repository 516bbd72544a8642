import type { Breach } from "./check-contract.ts";

/** Why a document and an exchange may differ. */
export interface Explanation {
  readonly reason: string;
  /** Where it is met, and nowhere else. */
  readonly samples: readonly string[];
  explains(breach: Breach): boolean;
}

/** All that may differ. What no exchange meets any more is to be taken off the list. */
export const explanations: readonly Explanation[] = [
  {
    reason: "A handler that builds its response itself says nothing of it to the document.",
    samples: [
      "additional-status-codes/tutorial001",
      "advanced-middleware/tutorial003",
      "custom-response/tutorial003",
      "custom-response/tutorial007",
      "custom-response/tutorial008",
      "custom-response/tutorial009",
      "request-files/tutorial002",
      "request-files/tutorial003",
      "response-directly/tutorial002",
    ],
    explains: ({ side, message }) =>
      side === "response" &&
      /^(Unable to match the returned status code|The received media type)/.test(message),
  },
  {
    reason: "A number may come as text, though the document asks for a number.",
    samples: ["body/tutorial001", "body/tutorial002", "body-fields/tutorial001"],
    explains: ({ side, message }) => side === "request" && /must be number/.test(message),
  },
  {
    reason: "A set takes an item twice, though the document asks for each once.",
    samples: [
      "body-nested-models/tutorial003",
      "body-nested-models/tutorial004",
      "body-nested-models/tutorial005",
      "body-nested-models/tutorial006",
    ],
    explains: ({ side, message }) => side === "request" && /duplicate items/.test(message),
  },
  {
    reason: "A date and time may come without an offset, though the document asks for one.",
    samples: ["encoder/tutorial001", "response-directly/tutorial001"],
    explains: ({ side, message }) => side === "request" && /format "date-time"/.test(message),
  },
  {
    reason:
      "A handler that reads its body itself takes what it likes: a text, where it documents an object.",
    samples: [
      "path-operation-advanced-configuration/tutorial006",
      "path-operation-advanced-configuration/tutorial007",
    ],
    explains: ({ side, message, sample }) =>
      side === "request" &&
      message === "Request body must be object" &&
      sample.startsWith("path-operation-"),
  },
  {
    reason: "Prism does not read several files of one name as a list.",
    samples: ["request-files/tutorial002", "request-files/tutorial003"],
    explains: ({ side, at }) => side === "request" && at === "body.files",
  },
];

/** What `prism proxy --errors` finds besides. */
export const explanationsOfProcess: readonly Explanation[] = [
  {
    reason: "Prism takes no body at all for an empty text, where the document asks for none.",
    samples: ["request-files/tutorial001-02"],
    explains: ({ side, message, sample }) =>
      side === "request" &&
      message === "Request body must be object" &&
      sample.startsWith("request-files/"),
  },
];

/** Samples that Prism can't be asked: it does not survive the absence of a header that may hold a list. */
export const unaskedSamples: readonly string[] = ["header-params/tutorial003"];
