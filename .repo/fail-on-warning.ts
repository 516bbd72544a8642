// What Node warns of (a listener too many, a deprecated call, a handled-too-late rejection) is a mistake of ours:
// thrown from here it is an unhandled error, and vitest fails the run.
process.on("warning", (warning) => {
  throw warning;
});
