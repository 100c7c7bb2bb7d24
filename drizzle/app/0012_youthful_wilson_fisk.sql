CREATE TABLE `reminder` (
	`session` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`session`, `day`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
