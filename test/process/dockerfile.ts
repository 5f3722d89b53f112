/** One instruction of a Dockerfile, with the stage that it stands in. */
export interface Instruction {
  stage: string;
  word: string;
  rest: string;
}

/** The instructions of a Dockerfile in their order; a stage without a name is the last one, `final`. */
export function instructionsOf(dockerfile: string): Instruction[] {
  let stage = "before the first";
  return dockerfile
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => {
      const [, word, rest] = /^([A-Z]+) +(.*)$/.exec(line)!;
      if (word === "FROM") stage = / AS (\S+)$/.exec(rest!)?.[1] ?? "final";
      return { stage, word: word!, rest: rest! };
    });
}
