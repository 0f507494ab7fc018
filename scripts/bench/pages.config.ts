/** The wiring of the site without what comes after its pages: no feeds, no search, so that pages alone can be measured. */
import configure from "../../eleventy.config.ts";
import { writePages } from "../../src/build/output.ts";

export default function configurePages(eleventy: Parameters<typeof configure>[0]) {
	configure(eleventy, writePages);
}
