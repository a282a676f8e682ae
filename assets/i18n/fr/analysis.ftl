# La lecture d’une vie
analysis-phrase-launch = { $certainty ->
    [sure] Lancement
    [likely] Lancement probable
   *[possible] Lancement possible
}
analysis-phrase-growth = { $certainty ->
    [sure] Essor
    [likely] Essor probable
   *[possible] Essor possible
}
analysis-phrase-maturity = { $certainty ->
    [sure] Maturité
    [likely] Maturité probable
   *[possible] Maturité possible
}
analysis-phrase-lower_plateau = { $certainty ->
    [sure] Maturité sur un plateau plus bas
    [likely] Maturité probable sur un plateau plus bas
   *[possible] Maturité possible sur un plateau plus bas
}
analysis-phrase-decline = { $certainty ->
    [sure] Essoufflement
    [likely] Essoufflement probable
   *[possible] Essoufflement possible
}
analysis-phrase-renewal = { $certainty ->
    [sure] Renouveau
    [likely] Renouveau probable
   *[possible] Renouveau possible
}
analysis-phrase-dormant = { $certainty ->
    [sure] Sommeil
    [likely] Sommeil probable
   *[possible] Sommeil possible
}
analysis-phrase-closed = { $certainty ->
   *[sure] Clôture prévue
}

analysis-headline-since = { $phrase } depuis { $since }
analysis-headline-closed = { $phrase } en { $since }
analysis-headline-too_early = Trop tôt pour se prononcer

analysis-verdict-confidence = { $headline } · confiance { $confidence }
analysis-verdict-between = { $headline } (entre { $earliest } et { $latest }) · confiance { $confidence }
analysis-verdict-by-participations = D’après les participations : { $sentence }
analysis-verdict-too_early = Trop tôt pour se prononcer : il faut au moins six mois entiers, dont quatre actifs

analysis-evidence-year_on_year = { $change } sur les douze derniers mois entiers, par rapport aux douze précédents
analysis-evidence-year_on_year-steady = Les douze derniers mois entiers valent les douze précédents
analysis-evidence-share_of_peak = La tendance est à { $share } de son plus haut, atteint en { $peak }
analysis-evidence-at_peak = La tendance est à son plus haut
analysis-evidence-slope = Pente actuelle de la tendance : { $change } par an
analysis-evidence-slope-flat = La tendance actuelle est stable
analysis-evidence-silent_months = { $n ->
    [one] Dernier mois entier sans aucune activité
   *[other] { $n-text } derniers mois entiers sans aucune activité
}
analysis-evidence-rival = Autre lecture possible : { $stage } ({ $probability })
analysis-evidence-few_months = { $months }, { $active }
analysis-evidence-few_months-whole = { $n ->
    [one] { $n-text } mois entier observé
   *[other] { $n-text } mois entiers observés
}
analysis-evidence-few_months-active = { $n ->
    [one] dont { $n-text } actif
   *[other] dont { $n-text } actifs
}

analysis-advice-too_early = Continuez de noter vos activités : la lecture commence à six mois entiers, dont quatre actifs.
analysis-advice-launch = Réunissez tôt un noyau de personnes qui se connaissent ; son absence est une cause d’échec fréquente (Probst et Borzillo, 57 communautés).
analysis-advice-growth = Répondez vite aux nouvelles personnes : celles qui reçoivent une réponse reviennent plus souvent (Joyce et Kraut, 2006).
analysis-advice-maturity = Sollicitez les membres actuels et les membres possibles, sans les harceler : le sang neuf garde une communauté vivante (Aliter Concept, « Communauté de pratique », partie 4).
analysis-advice-lower_plateau = Un nouveau plateau est courant, le noyau y tient : demandez-lui ce qu’il veut garder et ce qu’il veut essayer (Aliter Concept, « L’essoufflement »).
analysis-advice-decline = C’est un stade naturel. Les personnes qui animent essaient d’ordinaire un sondage auprès des membres, un changement de formule, et d’en parler ouvertement (Aliter Concept, « L’essoufflement »).
analysis-advice-renewal = Notez ce qui a relancé la communauté et affermissez le noyau : celles qui durent en forment un tôt (Vranić et coll., 2023).
analysis-advice-dormant = Demandez au noyau s’il souhaite reprendre ; sinon, une clôture prévue, avec les leçons retenues, est une belle fin (NHS Scotland).
analysis-advice-closed = Consignez ce que le groupe a appris et ce qui peut servir à d’autres (NHS Scotland).

# Ce qui vient
analysis-stage-lower_plateau = Plateau bas
analysis-stage-or = { $first } ou { $second }
analysis-headline-between = Entre { $first } (depuis { $since }) et { $second }
analysis-outlook-share = environ { $n } sur 10
analysis-outlook-few = moins de 1 sur 20
analysis-outlook-nearly_all = presque tous
analysis-outlook-short-share = { $n } sur 10
analysis-outlook-short-few = < 1 sur 20
analysis-outlook-both = Groupes semblables, un an après : silencieux, { $stop } ; à moins de la moitié de leur activité, { $halve }.
analysis-outlook-stop = Groupes semblables, un an après : silencieux, { $stop }.
analysis-outlook-silent = Groupes silencieux depuis aussi longtemps, un an après : toujours silencieux, { $stop }.
analysis-outlook-none-few_months = Trop tôt pour dire ce qui vient : il faut douze mois entiers, comptés de la même façon.
analysis-outlook-none-few_active = Trop peu de mois actifs pour dire ce qui vient : il en faut trois.
analysis-outlook-none-planned_end = La fin est prévue : ce qui vient après ne se lit pas dans le journal.
analysis-outlook-none-closed = Le groupe a pris fin comme prévu.
analysis-outlook-note = Mesuré sur 124 communautés réelles qui se réunissent ({ $source }), années de pandémie comprises ; un groupe d’une autre sorte peut s’en écarter. Silencieux : plus rien du tout du septième au douzième mois. La moitié : les douze mois qui viennent, à côté des douze derniers.
analysis-outlook-level = Participations par mois : { $year } sur un an, { $two_years } sur deux ans au plus
analysis-outlook-active = { $n } mois actifs sur { $all }
analysis-outlook-silence = { $n ->
    [0] Le dernier mois entier a été actif
    [one] { $n-text } mois entier sans activité à la fin ; d’un mois actif au suivant, il s’en écoule d’ordinaire { $usual }
   *[other] { $n-text } mois entiers sans activité à la fin ; d’un mois actif au suivant, il s’en écoule d’ordinaire { $usual }
}
analysis-outlook-half = { $change } ces six derniers mois, par rapport à la moyenne de l’année
analysis-outlook-half-steady = Les six derniers mois valent la moyenne de l’année
analysis-outlook-age = Âge : { $age }
analysis-outlook-best = La tendance est à { $share } de son plus haut
analysis-outlook-raises = Le rend plus probable : { $reason }
analysis-outlook-lowers = Le rend moins probable : { $reason }
analysis-outlook-aside = À savoir, sans que ce soit compté : { $reason }

# Les 18 derniers mois
analysis-recent-value = Sur les 18 derniers mois : { $value }
analysis-recent-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
analysis-recent-people_active = { $value } personnes actives par mois
analysis-recent-activities = { $n ->
    [one] { $n-text } activité
   *[other] { $n-text } activités
}
analysis-recent-attendance_per_meeting = { $value } participations par rencontre
analysis-recent-new_people = { $n ->
    [one] { $n-text } nouvelle personne
   *[other] { $n-text } nouvelles personnes
}
analysis-recent-change-less = { $change } de moins que les mêmes mois d’avant (entre { $low } et { $high } de moins)
analysis-recent-change-more = { $change } de plus que les mêmes mois d’avant (entre { $low } et { $high } de plus)
analysis-recent-change-unclear = sans écart net avec les mêmes mois d’avant (entre { $low } de moins et { $high } de plus)
analysis-recent-figure-less = { $change } de moins (entre { $low } et { $high })
analysis-recent-figure-more = { $change } de plus (entre { $low } et { $high })
analysis-recent-figure-unclear = Sans écart net (de { $low } de moins à { $high } de plus)
analysis-recent-at = { " " }; à { $share } { $plateau }
analysis-recent-plateau = du plateau de { $years }
analysis-recent-highest_year = de ses douze mois les plus hauts ({ $years })
analysis-recent-period = { $first } à { $last }
analysis-recent-n_months = { $n ->
    [one] { $n-text } mois consigné
   *[other] { $n-text } mois consignés
}
analysis-recent-compared = que les mêmes mois, { $first } à { $last }

# L’âge et les autres communautés
analysis-standing = { $own } : { $beside }.
analysis-standing-own = À { $age }, sa moyenne sur douze mois est à { $share } de son plus haut
analysis-standing-own_peak = À { $age }, sa moyenne sur douze mois est à son plus haut à ce jour ({ $share })
analysis-standing-communities = { $n ->
    [one] { $n-text } communauté réelle du même âge
   *[other] { $n-text } communautés réelles du même âge
}
analysis-standing-silent = sans activité, comme au moins { $share } de { $communities }
analysis-standing-lowest = dans le quart le plus bas de { $communities }
analysis-standing-percentile = environ au { $rank } centile de { $communities }
analysis-standing-highest = dans le quart le plus haut de { $communities }
analysis-standing-none_as_old = trop peu des communautés de référence ont atteint cet âge
analysis-standing-other_measure = les communautés de référence ont été comptées en participations
analysis-standing-still_meeting = À cet âge, { $share } d’entre elles se réunissaient encore.
analysis-standing-note = Ces communautés se réunissent et chacune est rapportée à son propre plus haut : celle qui grandit encore y est toujours. La plupart sont nées de 2016 à 2018 : leurs années 2 à 5 chevauchent la pandémie. C’est un repère, pas une norme.
analysis-standing-none = Trop tôt pour comparer : il faut au moins douze mois entiers.
analysis-recent-level = tendance de { $level } par mois
analysis-recent-label-plateau = plateau de { $years }
analysis-recent-label-highest_year = douze mois les plus hauts ({ $years })
analysis-standing-unseen = Le journal commence { $age } après la fondation : le vrai plus haut peut lui échapper.

# L’alerte précoce et les signes d’essoufflement.
analysis-alarm-watch = À surveiller : l’activité est sous son niveau habituel depuis { $since }.
analysis-alarm-warning = Alerte : l’activité est nettement sous son niveau habituel depuis { $since }.
analysis-alarm-doubt = En un an, environ { $rate } des communautés stables voient cette marque sans aucun essoufflement.

analysis-sign-no_show-short = Inscrits absents
analysis-sign-leaving_early-short = Départs avant la fin
analysis-sign-people_lost-short = Part des départs
analysis-sign-few_shoulders-short = La moitié vient de
analysis-sign-satisfaction-short = Satisfaction
analysis-sign-of = { $n } sur { $all }
analysis-sign-people-of = pers. sur { $all }
analysis-sign-usual = { $usual } d’ordinaire ici
analysis-sign-no_show = Inscriptions sans présence
analysis-sign-no_show-found = { $n ->
    [one] { $n-text } absence sur { $all } inscriptions : { $now }, d’ordinaire { $baseline }
   *[other] { $n-text } absences sur { $all } inscriptions : { $now }, d’ordinaire { $baseline }
}
analysis-sign-leaving_early = Départs avant la fin
analysis-sign-leaving_early-found = { $n ->
    [one] { $n-text } départ avant la fin sur { $all } présences : { $now }, d’ordinaire { $baseline }
   *[other] { $n-text } départs avant la fin sur { $all } présences : { $now }, d’ordinaire { $baseline }
}
analysis-sign-people_lost = Personnes perdues et gagnées
analysis-sign-people_lost-found = { $lost }, { $gained } : { $now } de départs parmi ces mouvements, d’ordinaire { $baseline }
analysis-sign-people_lost-lost = { $n ->
    [one] { $n-text } personne assidue qu’on ne revoit plus
   *[other] { $n-text } personnes assidues qu’on ne revoit plus
}
analysis-sign-people_lost-gained = { $n ->
    [one] { $n-text } personne nouvelle ou de retour
   *[other] { $n-text } personnes nouvelles ou de retour
}
analysis-sign-few_shoulders = Activité sur peu d’épaules
analysis-sign-few_shoulders-found = { $n ->
    [one] { $n-text } personne sur { $all } fait la moitié de l’activité, d’ordinaire { $baseline }
   *[other] { $n-text } personnes sur { $all } font la moitié de l’activité, d’ordinaire { $baseline }
}
analysis-sign-satisfaction = Satisfaction
analysis-sign-satisfaction-found = { $now } en moyenne, d’ordinaire { $baseline }
analysis-sign-missing = –

# Les signes, chacun expliqué sur la page Santé
analysis-sign-no_show-means = Une part d’absences qui monte dit que s’inscrire engage moins qu’avant ; le journal ne dit pas pourquoi.
analysis-sign-leaving_early-means = Une part de départs qui monte invite à regarder la durée et la fin des rencontres ; le journal ne dit pas pourquoi.
analysis-sign-people_lost-means = Tant que les arrivées et les retours suivent les départs, le groupe se renouvelle ; sinon, il se vide peu à peu.
analysis-sign-few_shoulders-means = Moins il y a de personnes qui portent la moitié de l’activité, plus l’éloignement d’une seule se ferait sentir.
analysis-sign-satisfaction-means = La note ne vient que des personnes qui ont répondu ; une baisse qui dure mérite qu’on leur demande pourquoi.
analysis-sign-chance = L’écart va dans le mauvais sens, mais les nombres sont trop petits pour écarter le hasard.
analysis-sign-few_shoulders-chance = C’est moins que d’ordinaire, mais trop peu de semestres sont connus, ou l’un d’eux a déjà tenu à aussi peu de personnes.
analysis-sign-satisfaction-chance = La note a baissé, mais elle varie assez d’une rencontre à l’autre pour que le hasard suffise à l’expliquer.
analysis-sign-satisfaction-counted = { $n ->
    [one] Moyenne d’une rencontre
   *[other] Moyenne de { $n-text } rencontres
}, à côté de { $before ->
    [one] celle d’une rencontre plus ancienne
   *[other] celle de { $before-text } rencontres plus anciennes
}.
analysis-sign-months = Lu de { $first } à { $last }.
analysis-sign-since = À surveiller à chaque fin de mois depuis { $month }.
analysis-sign-since-longer = À surveiller à chaque fin de mois depuis { $month } au moins.
analysis-sign-curve = À chaque fin de mois, de { $first } à { $last } : entre { $low } et { $high }, { $now } à la fin
analysis-sign-gap-not_noted = Le journal ne l’a jamais noté.
analysis-sign-gap-few_meetings = { $n ->
    [0] Aucune rencontre des douze derniers mois ne le note
    [one] Une seule rencontre des douze derniers mois le note
   *[other] Seules { $n-text } rencontres des douze derniers mois le notent
} : il en faut { $needed }.
analysis-sign-gap-few_meetings_before = { $n ->
    [0] Aucune rencontre plus ancienne n’est là pour comparer
    [one] Une seule rencontre plus ancienne est là pour comparer
   *[other] Seules { $n-text } rencontres plus anciennes sont là pour comparer
} : il en faut { $needed }.
analysis-sign-gap-few_people = { $n ->
    [one] Les dernières rencontres ne comptent que { $n-text } personne
   *[other] Les dernières rencontres ne comptent que { $n-text } personnes
} : à moins de { $needed }, le hasard pèse trop.
analysis-sign-gap-unnamed = La plupart des participations des six derniers mois n’ont pas de nom : on ne sait pas qui vient et qui ne vient plus.
analysis-sign-gap-not_recorded = Les six derniers mois ne sont pas consignés en entier.
analysis-sign-gap-few_half_years = { $n ->
    [0] Aucun semestre plus ancien n’est connu par les noms
    [one] Un seul semestre plus ancien est connu par les noms
   *[other] Seuls { $n-text } semestres plus anciens sont connus par les noms
} : il en faut { $needed } pour comparer.
analysis-sign-gap-few_moves = { $n ->
    [0] Ni départ ni arrivée en six mois
    [one] Un seul départ ou une seule arrivée en six mois
   *[other] Seulement { $n-text } départs et arrivées en six mois
} : à moins de { $needed }, le hasard pèse trop.
analysis-sign-gap-few_participations = { $n ->
    [0] Aucune participation avec un nom en six mois
    [one] Une seule participation avec un nom en six mois
   *[other] Seulement { $n-text } participations avec un nom en six mois
} : à moins de { $needed }, le hasard pèse trop.

# Ce qu’il faut savoir pour peser la lecture
analysis-remark-wide_interval = Le début est difficile à dater : le changement peut se situer n’importe où sur { $n-text } mois
analysis-remark-measure_changed = La façon de compter a changé en { $month } : les niveaux d’avant et d’après ne sont pas comparés
analysis-remark-measure_changed-lately = La façon de compter a changé en { $month } : les niveaux d’avant et d’après ne sont pas comparés, et les douze derniers mois n’ont pas encore d’année à laquelle se comparer
analysis-remark-coincidence-renewal = { $n ->
    [0] Le renouveau a commencé vers le même moment que : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
    [one] Le renouveau a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
   *[other] Le renouveau a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
}
analysis-remark-coincidence-growth = { $n ->
    [0] L’essor a repris vers le même moment que : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
    [one] L’essor a repris { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
   *[other] L’essor a repris { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
}
analysis-remark-coincidence-decline = { $n ->
    [0] L’essoufflement a commencé vers le même moment que : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
    [one] L’essoufflement a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
   *[other] L’essoufflement a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
}
analysis-remark-coincidence-dormant = { $n ->
    [0] Le sommeil a commencé vers le même moment que : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
    [one] Le sommeil a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
   *[other] Le sommeil a commencé { $n-text } mois après : { $title } ({ $month }). Proche dans le temps, sans que ce soit une preuve
}
analysis-remark-end_ahead = La fin est prévue pour { $month } : une baisse à son approche n’est pas en soi un essoufflement
analysis-remark-went_on = La fin était prévue pour { $month } ; l’activité a continué ensuite
analysis-remark-season = La saison est retirée de la tendance : { $quietest } est d’ordinaire le mois le plus calme, { $busiest } le plus actif
analysis-remark-left_out = { $n ->
    [one] { $n-text } entrée datée de plus de cent ans auparavant est laissée de côté : l’année a sans doute été mal saisie
   *[other] { $n-text } entrées datées de plus de cent ans auparavant sont laissées de côté : les années ont sans doute été mal saisies
}
analysis-remark-not_recorded = { $n ->
    [one] { $n-text } mois n’a pas été consigné : il compte comme inconnu, non comme zéro
   *[other] { $n-text } mois n’ont pas été consignés : ils comptent comme inconnus, non comme zéro
}
analysis-remark-running = Le dernier mois ({ $month }), incomplet, ne compte pas encore
analysis-remark-would_change-launch = Ce qui changerait cette lecture : plusieurs mois de suite sans nouvelle hausse se liraient comme une maturité
analysis-remark-would_change-growth = Ce qui changerait cette lecture : plusieurs mois de suite sans nouvelle hausse se liraient comme une maturité
analysis-remark-would_change-maturity = Ce qui changerait cette lecture : plusieurs mois de suite nettement sous { $level }, ou nettement au-dessus
analysis-remark-would_change-decline = Ce qui changerait cette lecture : plusieurs mois de suite revenus vers { $level }, le niveau du début de l’essoufflement
analysis-remark-would_change-renewal = Ce qui changerait cette lecture : plusieurs mois de suite retombés vers { $level }, le niveau d’où il est parti
analysis-remark-would_change-dormant = Ce qui changerait cette lecture : quelques mois de suite avec de l’activité se liraient comme un renouveau

# Ce que les personnes qui animent essaient d’ordinaire
analysis-advice-needs = Cernez les besoins avec quelques membres, en petit comité consultatif.
analysis-advice-expectations = Dites tôt ce qui est attendu de chaque personne et entendez-vous sur un premier projet commun.
analysis-advice-sponsor = Trouvez un parrain ou une marraine qui donne plusieurs heures par mois à la communauté.
analysis-advice-core_early = Réunissez tôt un noyau de personnes qui se connaissent : son absence est une cause d’échec fréquente.
analysis-advice-meet_each_other = Laissez d’abord les membres se découvrir ; ce qu’ils entreprennent ensemble se précise après.
analysis-advice-room_to_exchange = Gardez du temps pour l’échange : une rencontre trop courte ou trop chargée l’étouffe.
analysis-advice-answer_newcomers = Répondez vite aux nouvelles personnes : celles qui reçoivent une réponse reviennent plus souvent.
analysis-advice-count_active = Suivez qui prend part chaque mois plutôt que le nombre d’inscriptions.
analysis-advice-members_start = Laissez les membres lancer eux-mêmes une part croissante des activités.
analysis-advice-protect_time = Protégez le temps d’organisation : le travail quotidien le grignote en premier.
analysis-advice-invite = Sollicitez les membres actuels et les membres possibles, sans les harceler : le sang neuf garde une communauté vivante.
analysis-advice-yearly_review = Faites chaque année le point avec les membres : comment cela marche, et ce que cela apporte.
analysis-advice-report = Donnez régulièrement des nouvelles aux responsables, aux parrains et aux membres, en chiffres et en récits.
analysis-advice-mix = Demandez-vous si la part de membres très actifs, actifs et occasionnels convient à ce stade.
analysis-advice-ask_the_core = Le noyau tient sur ce nouveau plateau : demandez-lui ce qu’il veut garder et ce qu’il veut essayer.
analysis-advice-movement = Regardez qui passe du bord au noyau et l’inverse : ce mouvement est en soi un signe de santé.
analysis-advice-three_axes = Vérifiez l’équilibre entre le lien social, l’apprentissage et les résultats.
analysis-advice-survey = C’est un stade naturel. Sondez les membres : les sujets voulus, ce qui leur plaît, ce qui leur déplaît.
analysis-advice-change_format = Changez de formule et acceptez de prendre des risques.
analysis-advice-speak_openly = Parlez-en ouvertement avec les membres ; le vrai danger est le découragement de qui anime.
analysis-advice-purpose = Revenez à ce qui garde une communauté vivante : un but clair, une animation active, assez de monde.
analysis-advice-strengthen_core = Affermissez le noyau : les communautés qui durent en forment un tôt.
analysis-advice-keep_asking = Continuez de demander aux membres ce qui leur plaît et ce qui leur déplaît.
analysis-advice-stay_in_touch = Gardez le contact : appels et retrouvailles sont ce qui relie encore une communauté dispersée.
analysis-advice-other_shape = Demandez-vous si elle gagnerait à se joindre à une autre, à se diviser ou à devenir un service établi.
analysis-advice-restart_otherwise = Si le noyau souhaite reprendre, commencez par un sondage et une autre formule.
analysis-advice-close_well = Sinon, préparez une clôture prévue, avec les leçons retenues.
analysis-advice-lessons = Consignez ce que le groupe a appris et ce qui peut servir à d’autres.
analysis-advice-tell_stories = Racontez ce qui a été vécu et gardez le lien entre les membres.
analysis-advice-final_report = Remettez un bilan aux responsables, aux parrains et aux membres, en chiffres et en récits.
analysis-advice-everyone_a_session = Veillez à ce que chaque personne ait eu sa séance avant la fin du cycle.
analysis-advice-end_is_planned = La fin d’une équipe de projet est voulue dès le départ : menez la tâche à terme plutôt que de relancer le groupe.

analysis-source-aliter_3a = Aliter Concept, « 3 A »
analysis-source-aliter_4 = Aliter Concept, « Communauté de pratique », partie 4
analysis-source-aliter_5 = Aliter Concept, « L’essoufflement »
analysis-source-ceppp = CEPPP, Québec
analysis-source-probst = Probst et Borzillo, 57 communautés
analysis-source-wenger_1998 = Wenger, 1998
analysis-source-wenger_2000 = d’après Wenger et Snyder, 2000
analysis-source-wenger_2002 = Wenger, McDermott et Snyder, 2002
analysis-source-wenger_trayner = Wenger-Trayner, niveaux de participation
analysis-source-joyce = Joyce et Kraut, 2006
analysis-source-feverbee = FeverBee
analysis-source-copeval = CoPeval, Québec
analysis-source-world_bank = Banque mondiale
analysis-source-webber = Emily Webber
analysis-source-mcdermott = McDermott, 2000 et 2007
analysis-source-vranic = Vranić et coll., 2023
analysis-source-nhs = NHS Scotland
analysis-source-codevelopment = Agile Minded ; AM3 Coaching

analysis-phrase-winding_down = { $certainty ->
    [sure] Baisse vers la fin prévue
    [likely] Baisse probable vers la fin prévue
   *[possible] Baisse possible vers la fin prévue
}

# Les personnes
analysis-people-too-early = Trop tôt pour dire où en est chacun : il faut au moins quatre jours d’activité et deux fenêtres d’observation, soit six mois au moins.
analysis-people-rhythm = Une activité tous les { $gap ->
    [one] jours
   *[other] { $gap-text } jours
} d’habitude : une fenêtre dure { $window-text } jours.
analysis-people-strip = { $seen ->
    [0] Aucune participation
    [one] Participation pendant { $seen-text } mois
   *[other] Participation pendant { $seen-text } mois
} sur { $months-text } consignés jusqu’en { $last }
analysis-people-status-new = Première participation depuis le { $now }
analysis-people-status-returning = Au moins une participation depuis le { $now }, après plus de { $days } jours sans aucune
analysis-people-status-active = Au moins une participation depuis le { $now }
analysis-people-status-quiet = Au moins une participation depuis le { $before }, mais aucune depuis le { $now }
analysis-people-status-lost = Aucune participation depuis le { $before } ; le journal ne dit pas pourquoi
analysis-people-status-too-early = Le journal est trop court pour le dire
analysis-people-status-not-seen = Aucune participation sous ce nom dans le journal
analysis-circles-definition = Sur les { $months } mois actifs de l’année, une participation dans au moins { $core } : noyau ; dans au moins { $active } : personnes actives ; dans moins : périphérie. Participer peu est une façon normale d’être là.
analysis-circles-too-few = Trop peu de mois actifs ou de personnes en un an pour parler de noyau : il en faut six et huit.
analysis-circles-unnamed = Trop de têtes comptées sans nom en un an pour parler de noyau.
analysis-circles-before = L’année d’avant : noyau { $core }, personnes actives { $active }, périphérie { $peripheral }, sur { $people ->
    [one] { $people-text } personne
   *[other] { $people-text } personnes
}.
analysis-circles-no-before = L’année d’avant n’est pas assez connue pour comparer.
analysis-circles-usual = On cite souvent { $core } de noyau et { $active } de personnes actives (Wenger, McDermott et Snyder, 2002) : un repère d’expérience, ni une norme ni une cible.
analysis-circles-range = { $low } à { $high }
