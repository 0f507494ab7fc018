/** The wiring of the site without what comes after its pages: no feeds, no search, so that pages alone can be measured. */
import configure from "../../eleventy.config.ts";

type Eleventy = Parameters<typeof configure>[0];

export default function configurePages(eleventy: Eleventy) {
	configure(
		new Proxy(eleventy, {
			get(target, name) {
				if (name === "on")
					return (event: string, listener: () => Promise<void>) => event !== "eleventy.after" && target.on(event, listener);
				const value: unknown = Reflect.get(target, name);
				return typeof value === "function" ? value.bind(target) : value;
			},
		}),
	);
}
