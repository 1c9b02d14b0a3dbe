CREATE INDEX "holds_by_beginning" ON "holds" USING btree ("held_from") WHERE "holds"."returned_place_id" is null;--> statement-breakpoint
CREATE INDEX "exam_slots_by_publication" ON "exam_slots" USING btree ("published_at") WHERE "exam_slots"."published_at" is not null;--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('hold.rush_after_publication', '2000-01-01', 10, 'Choix de Créneau : dix minutes après une publication dans le département', 'Choice of Créneau: ten minutes after a publication in the department'),
('hold.rush_rate', '2000-01-01', 60, 'Choix de Créneau : soixante places demandées par minute dans le département', 'Choice of Créneau: sixty places asked for a minute in the department');
