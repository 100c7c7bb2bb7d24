CREATE TABLE `consent` (
	`session` text NOT NULL,
	`answer` text NOT NULL,
	`context` text NOT NULL,
	`state` text NOT NULL,
	`words` text,
	`askedBy` text,
	`askedAt` integer NOT NULL,
	`answeredAt` integer,
	PRIMARY KEY(`session`, `answer`, `context`),
	FOREIGN KEY (`askedBy`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`session`,`answer`) REFERENCES `answer`(`session`,`id`) ON UPDATE no action ON DELETE cascade
);
