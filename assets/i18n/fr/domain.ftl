# Les mots du domaine
domain-age-months = { $n ->
    [one] { $n-text } mois
   *[other] { $n-text } mois
}
domain-age-years = { $n ->
    [one] { $n-text } an
   *[other] { $n-text } ans
}
domain-age-years-months = { $years } et { $months }

domain-stage-launch = Lancement
domain-stage-growth = Essor
domain-stage-maturity = Maturité
domain-stage-decline = Essoufflement
domain-stage-renewal = Renouveau
domain-stage-dormant = Sommeil
domain-stage-closed = Clôture

domain-measure-participations = Participations
domain-measure-people_active = Personnes actives
domain-measure-activities = Activités
domain-measure-attendance_per_meeting = Par rencontre
domain-measure-new_people = Nouvelles personnes

domain-group-community_of_practice = Communauté de pratique
domain-group-community_of_interest = Communauté d’intérêt
domain-group-codevelopment = Groupe de codéveloppement
domain-group-informal_network = Réseau informel
domain-group-project_team = Équipe de projet
domain-group-functional_team = Équipe fonctionnelle
domain-mode-in_person = En personne
domain-mode-online = En ligne
domain-mode-hybrid = Hybride

domain-colour-blue = Bleu
domain-colour-orange = Orange
domain-colour-teal = Sarcelle
domain-colour-purple = Violet
domain-colour-red = Rouge
domain-colour-olive = Olive
domain-colour-pink = Rose
domain-colour-grey = Gris

domain-milestone-format_change = Changement de formule
domain-milestone-facilitator_change = Changement d’animation
domain-milestone-platform_change = Changement de plateforme
domain-milestone-measure_change = Changement de mesure
domain-milestone-survey = Sondage
domain-milestone-tried = Essai
domain-milestone-pause = Pause
domain-milestone-planned_close = Clôture prévue
domain-milestone-not_recorded = Période non consignée
domain-milestone-note = Note

domain-kind-meeting = Rencontre
domain-kind-online_meeting = Rencontre en ligne
domain-kind-workshop = Atelier
domain-kind-webinar = Webinaire
domain-kind-message = Message
domain-kind-document = Document
domain-kind-contribution = Contribution
domain-kind-visit = Visite
domain-kind-other = Autre

domain-role-facilitator = Animation
domain-role-sponsor = Parrainage
domain-role-core = Noyau
domain-role-member = Membre
domain-role-guest = Personne invitée
domain-presence-registered = inscription
domain-presence-present = présence
domain-presence-absent = absence
domain-presence-left_early = départ avant la fin
