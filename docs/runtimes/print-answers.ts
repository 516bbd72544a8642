// What the test starts on other runtimes: prints the answers as one line of JSON.
import { answerSamples } from "./answer-samples.ts";

console.log(JSON.stringify(await answerSamples()));
