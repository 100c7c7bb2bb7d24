CREATE TABLE `office` (
	`person` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person`, `role`),
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`secret` text NOT NULL,
	`backupCodes` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failedVerificationCount` integer DEFAULT 0 NOT NULL,
	`lockedUntil` integer,
	FOREIGN KEY (`userId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `two_factor_of_person` ON `two_factor` (`userId`);--> statement-breakpoint
ALTER TABLE `link` ADD `email` text;--> statement-breakpoint
ALTER TABLE `person` ADD `twoFactorEnabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `language` text DEFAULT 'nl' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_in` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `team` ADD `kind` text DEFAULT 'team' NOT NULL;--> statement-breakpoint
INSERT INTO `office` (`person`, `role`) SELECT `person`.`id`, 'admin' FROM `person` WHERE EXISTS (SELECT 1 FROM `member` WHERE `member`.`person` = `person`.`id` AND `member`.`role` = 'owner') ORDER BY `person`.`createdAt`, `person`.`id` LIMIT 1;
