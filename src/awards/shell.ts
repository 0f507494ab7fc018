/** What a command on badges gets from outside: environment, clock, chance, and where its words go. */
export interface Shell {
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly random: (length: number) => Uint8Array;
	/** Everything that is piped in. */
	readonly readInput: () => Promise<string>;
	readonly print: (line: string) => void;
	/** For a person who waits; quiet when nobody does. */
	readonly showProgress: (done: number, all: number) => void;
}

/** The exit code: 0 when all is well, 1 when it is not. Wrong usage is thrown. */
export type Command = (args: readonly string[], shell: Shell) => Promise<number>;
