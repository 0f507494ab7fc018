/** The whole story of a badge: made and awarded by an organiser, signed by the real command, collected, proved, lost and found by a learner, revoked. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabToMatch } from "../support/keyboard.ts";
import { check, clearAll, idOf, stopServer, ticketOf, verdict } from "../support/learner.ts";
import { download, downloadAward, makeTickets, openAward, printCards } from "../support/organiser.ts";
import { SIGNED_URL } from "../support/signed-network.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { type StoryNetwork, writeStoryNetwork } from "../support/story-network.ts";
import { PATIENCE, titles } from "../support/wallet.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1280, height: 900 } };
const PASSPHRASE = "three old green bicycles";

/** Each chapter begins where the one before ended. */
describe("the story of a badge", () => {
	let network: StoryNetwork;
	let stage: Stage;
	/** On the cards, in their order. */
	let links: string[] = [];

	beforeAll(async () => {
		network = writeStoryNetwork();
		await network.build();
		stage = await openStage(network.output);
	});

	afterAll(async () => {
		await stage[Symbol.asyncDispose]();
		network[Symbol.dispose]();
	});

	test("an organiser makes 30 tickets, prints them, awards 25 of them, and the file passes every check and is signed", async () => {
		await using visit = await stage.open(DESK);
		const { page } = visit;
		await page.goto(`${stage.url}alpha/badges/team-player/`);
		await page.getByRole("link", { name: "For organisers: award this badge" }).click();
		const requests = await openAward(page, page.url());
		await makeTickets(page, 30);
		links = await printCards(page);
		expect([links.length, new Set(links).size, links.every((link) => link.startsWith(`${SIGNED_URL}claim/#t=`))]).toEqual([30, 30, true]);
		const boxes = page.locator(".batch-entries input");
		for (let card = 0; card < 25; card += 1) await boxes.nth(card).check();
		expect(await page.locator(".batch-preview").textContent()).toMatch(/^Team player, .+: 25 of 30$/);
		const { path, text } = await downloadAward(page);
		const form = new URL((await page.locator(".file-host").getAttribute("href")) ?? "");
		expect([form.origin + form.pathname, form.searchParams.get("filename"), form.searchParams.get("value")]).toEqual([
			"https://host.example/network/cities/new/main",
			path,
			text,
		]);
		expect(requests).toEqual([]);

		network.commit("Award team player", { [path.replace("content/", "")]: text });
		await network.run("check:content");
		expect(await network.run("badge", "sign")).toBe("Signed 25, signed again 0, lists 1.");
		network.commit("Sign");
		expect(await network.run("badge", "sign")).toBe("Signed 0, signed again 0, lists 0.");
		for (const link of links) expect(network.history()).not.toContain(ticketOf(link).slice(-9));
		await network.build();
	});

	test.each([
		["on a phone", PHONE, 0],
		["at a desk", DESK, 4],
	])("a learner collects it by link %s, sees it with its skill, and proves it to the page that checks", async (_place, options, card) => {
		await using visit = await stage.open(options);
		const { page } = visit;
		await claimByLink(page, card);
		await page.getByRole("link", { name: "Open my wallet" }).click();
		await expect.poll(() => titles(page), PATIENCE).toEqual(["Team player"]);
		await expect.poll(() => page.locator(".skills").textContent(), PATIENCE).toContain("work in teams");

		const asking = await page.context().newPage();
		await asking.goto(`${stage.url}verify/`);
		await asking.getByText("Ask the holder for a proof").click();
		const asked = await page.context().newPage();
		// A question of somebody else came to this tab before.
		await asked.goto(`${stage.url}wallet/#ask=earlier`);
		await asked.goto((await asking.locator(".ask code").textContent()) ?? "");
		await asked.getByRole("button", { name: "Team player" }).click(PATIENCE);
		await asked.getByRole("button", { name: "Make an answer" }).click(PATIENCE);
		const answer = asked.getByLabel("Your answer");
		await answer.waitFor(PATIENCE);
		await check(asking, await answer.inputValue());
		await expect.poll(() => verdict(asking), PATIENCE).toMatch(/Genuine and valid$/);
		expect(await asking.locator(".fact-lines").textContent()).toContain("Held by the person who shows it");
		expect(visit.errors).toEqual([]);
		expect(visit.requests.filter((url) => url.includes(ticketOf(links[card] ?? "").slice(0, 4)))).toEqual([]);
	});

	test("the badge survives the loss of the browser's data: by the copy, and once more by the ticket alone", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claimByLink(page, 1);
		await page.goto(`${stage.url}wallet/`);
		await expect.poll(() => titles(page), PATIENCE).toEqual(["Team player"]);
		await page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
		const saved = readFileSync(await (await download(page, "Save a copy")).path());
		await clearAll(page);
		await expect.poll(() => page.locator(".empty-album").isVisible(), PATIENCE).toBe(true);
		await page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
		const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a copy" }).click()]);
		await chooser.setFiles({ name: "badges.wallet", mimeType: "application/jose", buffer: saved });
		await expect.poll(() => titles(page), PATIENCE).toEqual(["Team player"]);

		await clearAll(page);
		await expect.poll(() => page.locator(".empty-album").isVisible(), PATIENCE).toBe(true);
		await page.goto(`${stage.url}claim/`);
		await page.getByLabel("Your ticket").fill(ticketOf(links[1] ?? ""));
		await page.getByLabel("Your ticket").press("Enter");
		await expect.poll(() => page.locator(".won h2").textContent(), PATIENCE).toBe("It is yours: Team player");
		await page.goto(`${stage.url}wallet/`);
		await page.getByRole("button", { name: "Team player" }).press("Enter", PATIENCE);
		await page.getByText("Prove that it is mine").click(PATIENCE);
		await page.getByRole("button", { name: "Make an answer" }).waitFor(PATIENCE);
	});

	test("by keyboard alone on a phone, a learner types the ticket, opens the album and in it the badge", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await page.goto(`${stage.url}claim/`);
		await tabToMatch(page, "#ticket");
		await page.keyboard.type(ticketOf(links[5] ?? ""));
		await page.keyboard.press("Enter");
		await expect.poll(() => page.locator(".won h2").textContent(), PATIENCE).toBe("It is yours: Team player");
		await tabToMatch(page, ".won a");
		await page.keyboard.press("Enter");
		await page.locator(".album-badge h2 button").waitFor(PATIENCE);
		await tabToMatch(page, ".album-badge h2 button");
		await page.keyboard.press("Enter");
		await expect.poll(() => page.locator("dialog[open]").textContent(), PATIENCE).toContain("Works well with others.");
	});

	test("a ticket that was not awarded is right, but not signed yet: its paper is to be kept", async () => {
		await using visit = await stage.open(PHONE);
		await visit.page.goto(`${stage.url}claim/#t=${encodeURIComponent(ticketOf(links[29] ?? "").replaceAll(" ", "-"))}`);
		const outcome = visit.page.locator(".outcome");
		await expect.poll(() => outcome.textContent(), PATIENCE).toContain("the badge is not signed yet. Keep the paper");
	});

	test("one that the organiser takes back is taken back in the wallet and for who checks it; without a connection it is unknown since when", async () => {
		await using visit = await stage.open(PHONE);
		const { page } = visit;
		await claimByLink(page, 2);
		await page.goto(`${stage.url}wallet/`);
		await expect.poll(() => titles(page), PATIENCE).toEqual(["Team player"]);
		const checking = await page.context().newPage();
		const id = await idOf(links[2] ?? "");
		const proof = `${SIGNED_URL}credentials/${id.slice("urn:uuid:".length)}/`;
		await checking.goto(`${stage.url}verify/`);
		await check(checking, proof);
		await expect.poll(() => verdict(checking), PATIENCE).toMatch(/Genuine and valid$/);

		expect(await network.run("badge", "revoke", "--reason", "issued-in-error", id)).toContain("Signed 1 lists.");
		network.commit("Take one back");
		await network.build();
		await page.getByRole("button", { name: "Look again" }).click();
		await expect.poll(() => page.locator(".album-badge").textContent(), PATIENCE).toContain("Taken back");
		await check(checking, proof);
		await expect.poll(() => verdict(checking), PATIENCE).toMatch(/Genuine, but taken back$/);

		// Another learner's badge is still good, but nobody can say so while there is no connection.
		const other = (await idOf(links[3] ?? "")).replace("urn:uuid:", "");
		const compact = readFileSync(join(network.output, `credentials/${other}.txt`), "utf8");
		await check(checking, compact);
		await expect.poll(() => verdict(checking), PATIENCE).toMatch(/Genuine and valid$/);
		await stopServer(page);
		await check(checking, compact);
		await expect.poll(() => verdict(checking), PATIENCE).toMatch(/Genuine, but not looked up today$/);
		expect(await checking.locator(".fact-lines").textContent()).toMatch(/Not known since \d+ \w+ \d{4}: you are offline/);
		await page.getByRole("button", { name: "Look again" }).click();
		await expect.poll(() => page.locator(".wallet-note").textContent(), PATIENCE).toContain("You are offline");
	});

	async function claimByLink(page: Page, card: number): Promise<void> {
		const link = (links[card] ?? "").replace(SIGNED_URL, stage.url);
		await page.goto(link);
		await expect.poll(() => page.locator(".won h2").textContent(), PATIENCE).toBe("It is yours: Team player");
		expect(page.url()).toBe(`${stage.url}claim/`);
	}
});
