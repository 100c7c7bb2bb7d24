DROP INDEX `entry_of_session`;--> statement-breakpoint
DROP INDEX `entry_of_virtue`;--> statement-breakpoint
CREATE INDEX `entry_of_session` ON `entry` (`session`,`kind`);--> statement-breakpoint
CREATE INDEX `entry_of_virtue` ON `entry` (`team`,`virtue`,`session`,`kind`);