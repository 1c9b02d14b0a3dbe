ALTER TABLE "exam_slots" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
-- A draft that opens is published, whoever opens it. Taking and giving back a place pay for one comparison.
CREATE FUNCTION exam_slot_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.published_at := now();
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER exam_slot_published BEFORE UPDATE OF state ON exam_slots FOR EACH ROW
  WHEN (OLD.state = 'draft' AND NEW.state = 'open' AND NEW.published_at IS NULL) EXECUTE FUNCTION exam_slot_published();--> statement-breakpoint
INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('publication.groups', '2000-01-01', 6, 'CandiLib, code source au 22 mai 2023 : 6 groupes d’ancienneté', 'CandiLib, source code of 22 May 2023: 6 groups by seniority'),
('publication.interval', '2000-01-01', 60, 'Choix de Créneau : une heure, pour qui regarde son téléphone une fois par heure (CandiLib : 10 minutes)', 'Choice of Créneau: an hour, for whoever looks at the telephone once an hour (CandiLib: 10 minutes)'),
('publication.seniority', '2000-01-01', 15, 'Choix de Créneau : la moitié des candidats attend plus de 53 jours (chiffre de 2022), au milieu des groupes', 'Choice of Créneau: half of the candidates wait more than 53 days (figure of 2022), in the middle of the groups'),
('changes.day', '2000-01-01', 10, 'Choix de Créneau : dix changements par jour', 'Choice of Créneau: ten changes a day'),
('changes.month', '2000-01-01', 40, 'Choix de Créneau : quarante changements par mois', 'Choice of Créneau: forty changes a month');
