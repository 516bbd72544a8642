// What Node warns of (a listener too many, a deprecated call, a handled-too-late rejection) is a mistake of ours:
// thrown from here it is an unhandled error, and vitest fails the run.
function failOnWarning(warning: Error): never {
  throw warning;
}

// Test files share a process, and each runs this file.
const listens = process.listeners("warning").some(({ name }) => name === failOnWarning.name);
if (!listens) process.on("warning", failOnWarning);
