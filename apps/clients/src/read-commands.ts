const commandBlock = /```sh\n(.*?)```/gs;

/** Finds what a page has its readers run of a tool: "orval" → ["orval --config orval.config.ts"]. */
export function readCommands(page: string, tool: string): string[] {
  const lines = [...page.matchAll(commandBlock)].flatMap(([, text = ""]) => text.split("\n"));
  return lines.flatMap((line) => {
    const [, name, , rest] = /^npx ((@[\w-]+\/)?[\w-]+)@[\d.]+ (.*)$/.exec(line) ?? [];
    return name === tool ? [`${name.replace(/^.*\//, "")} ${rest}`] : [];
  });
}
