# Le rapport d’une année : l’en-tête
report-running-year = { $name } · rapport de l’année { $year }
report-running-days = { $name } · rapport { $period }
report-period-days = du { $from } au { $to }
report-for-sponsor = Pour { $sponsor }
report-for-sponsor-unnamed = Pour le parrainage
report-for-members = Pour les membres
report-fictitious = Données fictives

# La phrase qui dit tout
report-stands-launch = La communauté démarre{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-growth = La communauté prend son essor{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-maturity = La communauté se maintient{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-decline = La communauté s’essouffle{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-renewal = La communauté reprend{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-dormant = La communauté est en sommeil{ $certainty ->
    [sure] { "" }
   *[likely] , semble-t-il
}
report-stands-closed = La communauté a clos son parcours
report-headline = { $stands } : { $count }
report-count = { $now ->
    [one] { $now-text } participation
   *[other] { $now-text } participations
} { $period }
report-count-beside = { $now ->
    [one] { $now-text } participation
   *[other] { $now-text } participations
} { $period }, { $before-text } { $compared }
report-in-year = en { $year }
report-the-year-before = aux mêmes jours un an plus tôt
report-nothing = Rien n’est consigné { $period }
report-nothing-lead = Ce rapport n’a ni chiffres ni lecture : non consigné n’est pas zéro.
report-quiet = Aucune activité consignée { $period }
report-verdict = { $verdict }.
report-peak = La tendance est à { $share } de son plus haut, atteint en { $peak }.
report-at-peak = La tendance est à son plus haut.
report-curve-caption = Participations par mois, tendance sans saison et sa marge à 80 %. Stades lus par Essor.
report-curve-caption-changed = La façon de compter a changé en { $month } : on ne compare pas les niveaux d’avant et d’après.

# L’année en chiffres
report-figures = L’année en chiffres
report-figures-days = La période en chiffres
report-figure = Chiffre
report-people = Personnes venues
report-new = dont nouvelles
report-back = dont de retour
report-not-seen = Non revues dans l’année
report-meetings = Rencontres
report-participations = Participations
report-per-meeting = Présences par rencontre
report-together = Heures passées ensemble
report-facilitation = Heures d’animation
report-satisfaction = Satisfaction moyenne
report-dash = — : non consigné, ce qui n’est pas zéro.

# Comment elle va
report-health = Comment elle va
report-beside = À côté de la communauté modèle d’Essor, qui n’est pas une norme : { $sentences }
report-beside-own = À côté du modèle que ce registre s’est donné : { $sentences }
report-health-new-more = Plus de personnes nouvelles que l’année d’avant : { $now-text }, contre { $before-text }.
report-health-new-less = Moins de personnes nouvelles que l’année d’avant : { $now-text }, contre { $before-text }.
report-health-new-same = Autant de personnes nouvelles que l’année d’avant : { $now-text }.
report-health-meetings-more = { $now-text } rencontres, contre { $before-text } l’année d’avant.
report-health-meetings-less = { $now ->
    [one] { $now-text } rencontre
   *[other] { $now-text } rencontres
}, contre { $before-text } l’année d’avant.
report-health-meetings-same = Autant de rencontres que l’année d’avant : { $now-text }.
report-health-attendance-more = Elles sont mieux suivies : { $now } présences chacune, contre { $before }.
report-health-attendance-less = Elles sont moins suivies : { $now } présences chacune, contre { $before }.
report-health-attendance-same = Elles sont suivies comme l’année d’avant : { $now } présences chacune.
report-health-satisfaction-more = La satisfaction monte : { $now }, contre { $before }.
report-health-satisfaction-less = La satisfaction baisse : { $now }, contre { $before }.
report-health-satisfaction-same = La satisfaction n’a pas bougé : { $now }.
report-health-unknown = Trop peu est consigné pour le dire.
report-ties = { $links ->
    [one] Liens entre membres : une paire vient ensemble nettement plus souvent que le hasard ne le voudrait ; il en donnerait de { $low-text } à { $high-text }.
   *[other] Liens entre membres : { $links-text } paires viennent ensemble nettement plus souvent que le hasard ne le voudrait ; il en donnerait de { $low-text } à { $high-text }.
}
report-ties-chance = Liens entre membres : on ne les distingue pas du hasard cette année.

# Ce qui a été tenté
report-tried = Jalons et essais
report-tried-since = { $months } : { $after } participations par mois, contre { $before } { $compared }.
report-tried-year-before = aux mêmes mois un an plus tôt
report-tried-just-before = aux mois juste avant
report-tried-caution = Proche dans le temps, sans que ce soit une preuve.
report-tried-months = De { $from } à { $to }

# Ce qu’elle a apporté
report-stories = Ce qu’elle a apporté
report-value-immediate = Vécu sur le moment
report-value-potential = Bon à garder
report-value-applied = Mis en pratique
report-value-realised = Résultat obtenu
report-value-reframing = Regard changé
report-story-source = Source : { $source }

# Le bilan et la suite
report-checkup = Le bilan des membres
report-checkup-when = { $n ->
    [one] { $date }, une réponse sans nom
   *[other] { $date }, { $n-text } réponses sans nom
}
report-checkup-read = Ce qu’on y lit
report-next = Ce qui vient
report-help = L’aide demandée
report-own-word = Le mot de l’animation
report-thanks = Merci

# Comment on a compté
report-method = Comment on a compté
report-method-participation = Participation : une personne présente à une activité, ou inscrite si la présence n’est pas connue.
report-method-new = Nouvelle : jamais vue avant. De retour : pas vue dans l’année d’avant, vue plus tôt.
report-method-not-seen = Non revue : venue dans l’année d’avant, pas celle-ci.
report-method-together = Heures passées ensemble : durée des rencontres multipliée par les présences.
report-method-together-part = La durée est notée pour { $n-text } rencontres sur { $of-text }.
report-method-satisfaction-part = La satisfaction est notée pour { $n-text } rencontres sur { $of-text }.
report-method-unnamed = { $n ->
    [one] { $n-text } participation sans nom n’est pas comptée parmi les personnes.
   *[other] { $n-text } participations sans nom ne sont pas comptées parmi les personnes.
}
report-method-begins = Les données commencent le { $date }.
report-method-ends = Les données s’arrêtent le { $date }.
report-method-gaps = { $n ->
    [one] { $n-text } jour n’a pas été consigné.
   *[other] { $n-text } jours n’ont pas été consignés.
}
report-method-compared = Les chiffres d’à côté sont ceux des mêmes jours un an plus tôt.
report-method-read = La vie est lue au { $date } ; lue un autre jour, elle peut se dire autrement.
report-method-checkup = Bilan : cinq niveaux décrits par ce qui se voit ; sous { $n-text } réponses, rien n’est montré.
report-method-nameless = Aucun nom de membre ne figure ici.
report-method-thanked = Les seuls noms sont ceux que l’animation a choisi de remercier.
report-method-source = Source : { $source }. Essor, { $date }.
report-a-member = un membre
report-table-behind = Les chiffres de l’image

# La fenêtre
report-window-year = Année du rapport
report-window-audience = Pour qui est le rapport
report-window-sponsor = Parrainage
report-window-members = Membres
report-window-language = Langue du rapport
report-window-save = Enregistrer :
report-window-save-pdf = PDF…
report-window-save-html = Page web…
report-window-save-docx = Word…
report-window-texts = Ce que vous en dites
report-window-kept = Ces textes restent dans le registre, pour chaque année. Un nom de membre y devient « un membre » dans le rapport du parrainage.
report-window-story = Récit { $n }
report-window-story-value = Ce que montre le récit { $n }
report-window-story-source = Source du récit { $n }
report-window-source-hint = D’où on le sait
report-window-thanks = Merci (pour les membres seulement)
report-window-sheet = Page { $n } sur { $all } du rapport
report-window-reading = Le rapport se prépare…
report-window-saved = Rapport enregistré : { $path }
report-window-empty-title = Rien encore à rapporter
report-window-empty-body = Consignez une activité ou importez un journal : le rapport d’une année se remplit de ses chiffres.
