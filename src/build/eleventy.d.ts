/** What we use of Eleventy, which brings no types of its own. */
declare module "@11ty/eleventy" {
	export default class Eleventy {
		constructor(input: string, output: string, options: { configPath: string; quietMode?: boolean; runMode?: "build" | "serve" });
		/** It would count what it writes itself, which is nothing; errors are thrown all the same. */
		disableLogger(): void;
		init(): Promise<void>;
		write(): Promise<void>;
		/** Gives what it does when a file changes. */
		watch(): Promise<(path: string) => Promise<void>>;
		readonly watcher: { on(event: "unlink", listener: (path: string) => void): unknown };
		serve(port: number): Promise<void>;
	}
}

declare module "@11ty/eleventy-dev-server" {
	export default class EleventyDevServer {
		server: import("node:http").Server;
		_serverListen(port: number): void;
	}
}
