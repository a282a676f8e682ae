# Les mots des images
chart-title-acronym = { $acronym } — { $name }

chart-age-start = début
chart-age-watch = de 3 à 4 ans : la fenêtre à surveiller

chart-measure-participations = participations par mois
chart-measure-people_active = personnes actives par mois
chart-measure-activities = activités par mois
chart-measure-attendance_per_meeting = participations par rencontre
chart-measure-new_people = nouvelles personnes par mois

chart-legend-running = dernier mois, incomplet
chart-legend-not-recorded = non consigné
chart-legend-trend = tendance sans saisons et marge à 80 %
chart-beyond = jusqu’à { $value }
chart-legend-forecast = prévision à 80 %, avec ses saisons
chart-forecast-label = Prévision

chart-caption-fictitious = Données fictives.
chart-caption-partly-fictitious = Données en partie fictives.
chart-caption-participations = Participations : personnes présentes, ou inscrites si la présence n’est pas connue.
chart-caption-people_active = Personnes actives : personnes différentes qui ont participé dans le mois.
chart-caption-activities = Activités : tout ce qui a été consigné dans le mois.
chart-caption-attendance_per_meeting = Participations par rencontre tenue dans le mois.
chart-caption-new_people = Nouvelles personnes : leur première participation tombe dans le mois.
chart-caption-other-stages = Stades de la courbe lus dans cette mesure ; le verdict est celui des participations.
chart-caption-no-stages = Aucun stade ne se lit dans cette mesure ; le verdict est celui des participations.
chart-caption-source = Source : { $source }, { $first } à { $last }.
chart-caption-source-month = Source : { $source }, { $month }.
chart-caption-running = Le dernier mois ({ $month }) est incomplet.
chart-caption-part = Montré : { $first } à { $last }.
chart-caption-trend = La tendance est corrigée des saisons.
chart-caption-made = Essor, { $date }.

chart-summary-empty = { $name } : { $measure }. Rien n’a encore été consigné.
chart-summary-period = { $name } : { $measure }, { $first } à { $last }.
chart-summary-highest = Le mois le plus fort est { $month }, avec { $value }.
chart-summary-trend = La tendance est maintenant de { $value } (entre { $low } et { $high }).
chart-summary-stage = { $stage } dès { $first }
chart-summary-stages = Stades : { $stages }.

chart-unit-participations = { $n ->
    [one] { $value } participation
   *[other] { $value } participations
}
chart-unit-people_active = { $n ->
    [one] { $value } personne active
   *[other] { $value } personnes actives
}
chart-unit-activities = { $n ->
    [one] { $value } activité
   *[other] { $value } activités
}
chart-unit-new_people = { $n ->
    [one] { $value } nouvelle personne
   *[other] { $value } nouvelles personnes
}
chart-unit-attendance_per_meeting = { $value } par rencontre
chart-hover-trend = tendance { $value }
chart-hover-before = { $month } : { $value }
chart-hover-full = { $month } : { $value }
chart-hover-running = { $month } : { $value } jusqu’ici, mois incomplet
chart-hover-not-recorded = { $month } : non consigné
chart-hover-stage = { $stage }, { $first } à { $last } (confiance { $confidence }).
chart-hover-stage-lower = Plateau plus bas que le précédent.
chart-hover-stage-interval = Début entre { $earliest } et { $latest }.

chart-beside-title = { $name } à côté du modèle
chart-beside-subtitle = Le modèle est celui d’Essor : ni une norme, ni une mesure.
chart-beside-communities = Communautés réelles : la moitié du milieu, au même âge ({ $source }).
chart-beside-hidden = Du dernier bilan, seuls les éléments qui ont assez de réponses sont montrés.
chart-checkup-title = { $name } — bilan du { $date }
chart-checkup-one-view = Le regard d’une seule personne.
chart-checkup-risen = Le plus en hausse depuis { $month } : { $element }.
chart-checkup-lowest = Le plus bas : { $elements }.
chart-checkup-people = { $n ->
    [one] { $n-text } personne a répondu, sans nom.
   *[other] { $n-text } personnes ont répondu, sans nom.
}
chart-checkup-rule = Sous { $n-text } réponses, rien n’est montré.
chart-checkup-how = Cinq niveaux, chacun décrit par ce qui se voit ; ici, les deux bouts. « Je ne sais pas » est compté à part, jamais comme un milieu. Pas de note d’ensemble : les éléments ne s’additionnent pas.
chart-checkup-source = Source : { $source }.
chart-checkup-of = { $n-text } sur { $all-text }
chart-checkup-nobody = aucune réponse
chart-checkup-hidden = { $n ->
    [one] { $n-text } réponse : trop peu pour la montrer
   *[other] { $n-text } réponses : trop peu pour les montrer
}
chart-checkup-legend-answer = une réponse
chart-checkup-legend-median = médiane
chart-checkup-legend-before = médiane du bilan d’avant
chart-checkup-head-low = niveau 1
chart-checkup-head-high = niveau 5
chart-checkup-head-median = médiane
chart-checkup-head-change = monté, baissé
chart-checkup-head-unknown = ne sait pas
chart-checkup-table-element = Élément
chart-checkup-table-axis = Axe
chart-checkup-table-level = Niveau { $level }
chart-checkup-table-unknown = Ne sait pas
chart-checkup-table-median = Médiane
chart-checkup-table-before = Médiane d’avant
chart-checkup-table-up = Ont monté
chart-checkup-table-down = Ont baissé

chart-table-month = Mois
chart-table-trend = Tendance
chart-table-stage = Stade
chart-table-running = { $value } (incomplet)
chart-table-not-recorded = non consigné

chart-error-size = Une image de { $width } × { $height } ne peut pas être dessinée.
chart-error-size-remedy = Choisissez une taille entre { $min } et { $max }.
chart-error-scale = L’échelle { $scale } ne peut pas être utilisée.
chart-error-scale-remedy = Choisissez une échelle entre { $min } et { $max }.
chart-error-pixels = L’image aurait { $pixels } millions de pixels ; la limite est de { $limit } millions.
chart-error-pixels-remedy = Choisissez une taille ou une échelle plus petite.
chart-error-draw = L’image n’a pas pu être dessinée.
chart-error-draw-remedy = Essayez une autre taille. Si cela se reproduit, signalez-le.

# L’image du repère
chart-reference-axis = part de son propre plus haut
chart-reference-communities = communautés réelles : médiane et moitié centrale
chart-reference-model = modèle d’Essor
chart-reference-own_model = votre modèle
chart-reference-crowd = communautés de cet âge
chart-reference-within = { $middle } ({ $low } à { $high })
chart-caption-reference = Repère : { $n-text } communautés réelles ({ $source }) ; âges 2 à 5 marqués par la pandémie.
chart-caption-share = Moyenne centrée sur douze mois, rapportée au plus haut de chacune à ce jour.
chart-summary-reference = { $name }, selon son âge, à côté de communautés réelles et d’un modèle.
chart-summary-model = Le modèle est à { $share } à cet âge.
chart-hover-age = { $age } ({ $month })
chart-hover-named = { $name } : { $value }
chart-table-age = Âge
chart-hover-communities = communautés réelles

chart-flags-unnamed = { $n ->
    [one] { $n-text } jalon sans son nom
   *[other] { $n-text } jalons sans leur nom
}
chart-log-ended = rien de consigné depuis { $month }
chart-own-mark = avis de l’animation : { $stage }
chart-own-word = Avis de l’animation ({ $date }) : { $stage } depuis { $since }.

# Fichiers et tableaux
chart-file-lifecycle = cycle de vie
chart-file-reference = repère
chart-file-compare-calendar = par date
chart-file-compare-age = par âge
chart-file-compare-peak = part du plus haut
chart-file-multiples = côte à côte
chart-file-checkup = bilan
chart-file-beside = à côté du modèle
chart-checkup-flag = Bilan
chart-file-ties = liens
chart-file-flows = passages
chart-file-newcomers = nouvelles personnes
chart-file-bridges = membres communs
chart-table-low = Bas (80 %)
chart-table-high = Haut (80 %)

# Plusieurs communautés dans une image
chart-compare-title = { $n-text } communautés
chart-compare-by-date = { $measure } par date : quand chaque communauté est active
chart-compare-by-age = { $measure } par âge : où en était chacune au même âge
chart-compare-by-peak = { $measure } par âge, en part du plus haut niveau de chacune
chart-compare-by-own-panel = { $measure } mois par mois, à chacune son échelle
chart-compare-by-panel = { $measure } mois par mois, sur les mêmes axes
chart-compare-same-axes = Mêmes dates et même échelle pour toutes.
chart-compare-named = { $n-text } communautés sur { $all-text } sont nommées : celles dont le sommet est le plus haut.
chart-compare-own-axes = Mêmes dates ; à chacune son échelle, dite en haut à gauche.
chart-compare-sheet = Feuille { $n-text } sur { $sheets-text } : { $all-text } communautés en tout.
chart-compare-monthly = Mois par mois, trop tôt pour une tendance : { $names }.
chart-compare-without = Sans courbe, trop tôt ou sans activité : { $names }.
chart-compare-more = {" "}et { $n-text } autres
chart-compare-others = { $n ->
    [one] Et { $n-text } autre communauté.
   *[other] Et { $n-text } autres communautés.
}
chart-compare-stands = { $name } : { $verdict }.
chart-compare-since = { $stage } depuis { $since }
chart-compare-too-early = trop tôt pour le dire
chart-compare-no-activity = aucune activité
chart-table-median = médiane de communautés réelles ({ $source })
chart-table-first-quarter = un quart est sous
chart-table-last-quarter = un quart est au-dessus de
chart-table-model-low = modèle, bas
chart-table-model-high = modèle, haut

# Letters without a font.
chart-letters-missing = Aucune police de cet appareil n’a ces lettres ; elles manquent à l’image : { $letters }
