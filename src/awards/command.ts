/** The commands on badges by name, and how each of them ends: with a sentence, never with a stack trace for what a person can mend. */
import { UsageError } from "../build/errors.ts";
import { AWARD, makeAward } from "./commands/award.ts";
import { ENDORSE, endorseTarget } from "./commands/endorse.ts";
import { KEY, makeKey } from "./commands/key.ts";
import { REVOKE, revoke } from "./commands/revoke.ts";
import { SHOW, show } from "./commands/show.ts";
import { SIGN, sign } from "./commands/sign.ts";
import { makeTickets, TICKETS } from "./commands/tickets.ts";
import { VERIFY, verifyFiles } from "./commands/verify.ts";
import { Refusal } from "./refusal.ts";
import type { Command, Shell } from "./shell.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
	tickets: makeTickets,
	award: makeAward,
	sign,
	verify: verifyFiles,
	revoke,
	endorse: endorseTarget,
	show,
	key: makeKey,
};
const EXAMPLES = [TICKETS, AWARD, SIGN, VERIFY, REVOKE, ENDORSE, SHOW, KEY];

/** 0: fine; 1: problems in the content or the result; 2: wrong usage. */
export async function runBadgeCommand(
	[name = "", ...args]: readonly string[],
	shell: Shell,
	complain: (line: string) => void,
): Promise<number> {
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (command === undefined) {
		complain(["Write one of:", ...EXAMPLES.map((example) => `  npm run badge -- ${example}`)].join("\n"));
		return 2;
	}
	try {
		return await command(args, shell);
	} catch (error) {
		if (error instanceof Refusal) {
			for (const sentence of error.sentences) complain(sentence);
			return 1;
		}
		if (!(error instanceof UsageError)) throw error;
		complain(error.message);
		return 2;
	}
}
