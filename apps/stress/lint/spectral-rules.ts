import type { RulesetDefinition } from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";

// Its type asks for the list of what it extends, though there is nothing.
const oas = { ...rulesets.oas, extends: [] };

/** Spectral's rules for OpenAPI, as they are recommended. */
export const allRules: RulesetDefinition = { extends: [[oas, "recommended"]] };

/**
 * The same for samples, which show one thing each. What is switched off asks for something that an author says, not the
 * framework.
 */
export const sampleRules: RulesetDefinition = {
  extends: [[oas, "recommended"]],
  rules: {
    // `contact`, `description` and `servers` of the application.
    "info-contact": "off",
    "info-description": "off",
    "oas3-api-servers": "off",
    // A route that answers with another status alone is what its author wrote.
    "operation-success-response": "off",
    // Paths are the author's; those of FastAPI's tutorial end with a slash.
    "path-keys-no-trailing-slash": "off",
    // `description` and `tags` of a route, and `openapiTags`.
    "operation-description": "off",
    "operation-tags": "off",
    "operation-tag-defined": "off",
    "tag-description": "off",
  },
};
