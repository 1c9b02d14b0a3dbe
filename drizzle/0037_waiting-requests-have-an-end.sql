INSERT INTO "policy_values" ("key", "valid_from", "number", "source_fr", "source_en") VALUES
('retention.waiting-requests', '2000-01-01', 730, 'Choix de Créneau : deux ans après le dernier signe de vie d’une demande en candidat libre', 'Choice of Créneau: two years after the last sign of life of a request as a free candidate');
