INSERT INTO policy_values (key, number, valid_from, source_fr, source_en) VALUES
  ('exam.unwritten', 7, '2001-01-01',
    'Choix du service : sept jours pour inscrire un résultat ; ensuite, le candidat peut réserver de nouveau, sans que l’examen soit oublié : le bordereau reste à terminer.',
    'Choice of the service: seven days to write a result; after that the candidate may book again, and the exam is not forgotten: its list remains to be completed.');
