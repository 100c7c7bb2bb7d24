CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`providerId` text NOT NULL,
	`accountId` text NOT NULL,
	`password` text,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_of_person` ON `account` (`userId`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_of_provider` ON `account` (`providerId`,`accountId`);--> statement-breakpoint
CREATE TABLE `link` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`team` text,
	`role` text,
	`person` text,
	`madeBy` text,
	`label` text DEFAULT '' NOT NULL,
	`createdAt` integer NOT NULL,
	`ends` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`madeBy`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `link_of_team` ON `link` (`team`);--> statement-breakpoint
CREATE TABLE `member` (
	`team` text NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`team`, `person`),
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `member_of_person` ON `member` (`person`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer DEFAULT false NOT NULL,
	`image` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `sign_in` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`token` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_token_unique` ON `sign_in` (`token`);--> statement-breakpoint
CREATE INDEX `sign_in_of_person` ON `sign_in` (`userId`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`smallest` integer DEFAULT 5 NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_of` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `access` (
	`hash` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`purpose` text NOT NULL,
	`seat` text,
	`ends` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_of_session` ON `access` (`session`);--> statement-breakpoint
CREATE TABLE `answer` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`round` text NOT NULL,
	`field` text NOT NULL,
	`about` text,
	`seat` text,
	`ticket` text,
	`part` integer NOT NULL,
	`value` text,
	`given` text,
	`pending` integer NOT NULL,
	`out` integer NOT NULL,
	`unpicked` integer NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deviation` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`round` text,
	`what` text NOT NULL,
	`detail` text,
	`reason` text,
	`at` integer NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `doorway` (
	`session` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `doorway_code_unique` ON `doorway` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `doorway_secret_unique` ON `doorway` (`secret`);--> statement-breakpoint
CREATE TABLE `field` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`round` text NOT NULL,
	`place` integer NOT NULL,
	`key` text NOT NULL,
	`form` text NOT NULL,
	`prompt` text NOT NULL,
	`shape` text NOT NULL,
	`rules` text NOT NULL,
	`settings` text NOT NULL,
	`yields` text NOT NULL,
	`who` text NOT NULL,
	`from` text,
	`about` text,
	`opensAfter` text,
	`open` integer NOT NULL,
	`shown` integer NOT NULL,
	`items` text,
	`abouts` text,
	`focus` text,
	`few` integer NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `round` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`place` real NOT NULL,
	`key` text NOT NULL,
	`visit` integer NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`say` text NOT NULL,
	`tip` text NOT NULL,
	`pitfall` text NOT NULL,
	`minutes` integer NOT NULL,
	`stage` text NOT NULL,
	`skipped` integer NOT NULL,
	`added` integer NOT NULL,
	`used` real NOT NULL,
	`since` real,
	`tally` text,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`person` text,
	`ready` text,
	`onScreen` integer NOT NULL,
	`given` text NOT NULL,
	`returns` integer NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`team` text NOT NULL,
	`method` text NOT NULL,
	`methodVersion` integer NOT NULL,
	`meeting` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`prepare` text NOT NULL,
	`lead` text NOT NULL,
	`credit` text NOT NULL,
	`place` text,
	`date` text NOT NULL,
	`version` text NOT NULL,
	`words` text NOT NULL,
	`smallest` integer NOT NULL,
	`stage` text NOT NULL,
	`at` text,
	`door` text NOT NULL,
	`epoch` integer NOT NULL,
	`quiet` integer NOT NULL,
	`namesOnScreen` integer NOT NULL,
	`timer` text,
	`starter` text,
	`startedAt` integer,
	`doneAt` integer,
	`closedAt` integer,
	`takes` text NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_of_team` ON `session` (`team`,`date`);--> statement-breakpoint
CREATE TABLE `stamp` (
	`session` text NOT NULL,
	`stream` text NOT NULL,
	`row` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`session`, `stream`, `row`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ticket` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`field` text NOT NULL,
	`about` text,
	`spent` integer NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
