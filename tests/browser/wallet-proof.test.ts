/** Whose badge is it? The wallet of its holder proves it, for one who asks or for one page; a copy that somebody else shows proves nothing. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_URL } from "../support/build.ts";
import { openStage, type Stage, type Visit } from "../support/stage.ts";
import { check, claim, compactOf, openBadge, openWallet, PATIENCE, PHONE, ticketOf } from "../support/wallet.ts";

const HELD = /Held by the person who shows it/;
const COPIED = /Not proven to be held by the person who shows it/;

describe("a proof", () => {
	const demo = inject("demo");
	let stage: Stage;
	let holder: Visit;

	beforeAll(async () => {
		stage = await openStage(demo);
		holder = await stage.open(PHONE);
		await claim(holder.page, stage.url, ticketOf("vilnius/city-explorer"));
	});

	afterAll(async () => {
		await holder[Symbol.asyncDispose]();
		await stage[Symbol.asyncDispose]();
	});

	/** The answer that the wallet makes to a question, which may be the whole link or its number alone. */
	async function answer(question: string): Promise<string> {
		await openWallet(holder.page, stage.url);
		await openBadge(holder.page, "City explorer");
		await holder.page.getByText("Prove that it is mine").click();
		await holder.page.getByLabel("The link that you were sent").fill(question);
		await holder.page.getByRole("button", { name: "Make an answer" }).click();
		const shown = holder.page.getByLabel("Your answer");
		await shown.waitFor(PATIENCE);
		return shown.inputValue();
	}

	async function openCheck(): Promise<Visit & { question: string }> {
		const visit = await stage.open(PHONE);
		await visit.page.goto(`${stage.url}verify/`);
		await visit.page.getByText("Ask the holder for a proof").click();
		return Object.assign(visit, { question: (await visit.page.locator(".ask code").textContent()) ?? "" });
	}

	test("that answers the question of who checks says that the badge is held by who shows it", async () => {
		await using employer = await openCheck();
		const { verdict, facts } = await check(employer.page, await answer(employer.question));
		expect(verdict).toBe("Genuine and valid");
		expect(facts.at(-1)).toMatch(HELD);
	});

	test("that was made for another question is refused, with the sentence that says why", async () => {
		await using employer = await openCheck();
		const { verdict, body } = await check(employer.page, await answer("another-question"));
		expect(verdict).toBe("Do not rely on this");
		expect(body).toBe("This proof of possession does not answer the question that was asked.");
	});

	test("that was passed on to a second employer is refused there", async () => {
		await using employer = await openCheck();
		const given = await answer(employer.question);
		await using second = await openCheck();
		expect((await check(second.page, given)).body).toBe("This proof of possession does not answer the question that was asked.");
	});

	test("is missing from a copy that somebody else shows: authentic, but not proven to be held by the presenter", async () => {
		await using employer = await openCheck();
		const { verdict, facts } = await check(employer.page, await compactOf(demo, "vilnius/city-explorer"));
		expect(verdict).toBe("Genuine and valid");
		expect(facts[0]).toMatch(/Authentic/);
		expect(facts.at(-1)).toMatch(COPIED);
	});

	test("cannot be made with a badge that came as a file: its key is not there, and the wallet says so", async () => {
		await using thief = await stage.open(PHONE);
		await openWallet(thief.page, stage.url);
		const buffer = Buffer.from(await compactOf(demo, "vilnius/city-explorer"));
		await thief.page.locator(".badge-files").setInputFiles({ name: "copied.txt", mimeType: "text/plain", buffer });
		await openBadge(thief.page, "City explorer");
		await thief.page.getByText("Prove that it is mine").click();
		expect(await thief.page.locator("dialog[open] .panel").first().textContent()).toContain("Its key is not in this browser.");
		expect(await thief.page.getByRole("button", { name: "Make an answer" }).count()).toBe(0);
	});

	test("for a profile page lasts, names that page, and counts only there", async () => {
		await openWallet(holder.page, stage.url);
		await openBadge(holder.page, "City explorer");
		await holder.page.getByText("Prove that it is mine").click();
		await holder.page.getByLabel("Or the address of your profile page").fill("https://profile.example/me");
		await holder.page.getByRole("button", { name: "Make a link for it" }).click();
		const shown = holder.page.getByLabel("Your answer");
		await expect.poll(() => shown.inputValue(), PATIENCE).toContain(`${DEMO_URL}verify/#`);
		const link = await shown.inputValue();
		await using employer = await stage.open(PHONE);
		await employer.page.goto(link.replace(DEMO_URL, stage.url));
		await employer.page.locator(".verdict").waitFor(PATIENCE);
		expect(await employer.page.locator(".verdict h2").textContent()).toMatch(/Genuine and valid$/);
		const facts = await employer.page.locator(".fact-lines li").allTextContents();
		expect(facts.at(-2)).toMatch(HELD);
		expect(facts.at(-1)).toContain("https://profile.example/me");
		expect(new URL(employer.page.url()).hash).toBe("");
	});
});
