# Les liens : ce qu’ils disent
ties-headline = { $people ->
    [one] Une personne porte { $lost } des { $links } liens fréquents.
   *[other] { $people-text } personnes portent { $lost } des { $links } liens fréquents.
}
ties-headline-chance = { $n ->
    [one] { $n-text } lien fréquent, pas plus que le hasard n’en donne.
   *[other] { $n-text } liens fréquents, pas plus que le hasard n’en donne.
}
ties-headline-none = Personne ne vient nettement plus souvent avec une autre que le hasard ne le veut.
ties-chance = Le hasard seul en donnerait { $n } (de { $low } à { $high }, neuf fois sur dix).
ties-often = Lien fréquent : ensemble au moins { $n-text } fois de plus que le hasard.
ties-met = { $share } des paires se sont déjà croisées.
ties-clustering = Ceux qui viennent avec la même personne viennent aussi ensemble dans { $value } des cas, contre { $expected } au hasard ; c’est plus que dans { $place } des { $n-text } tirages.
ties-none-no-names = Aucune présence nominative : des effectifs seuls ne disent pas qui vient avec qui.
ties-none-people = Trop peu de personnes pour distinguer les liens du hasard : { $people-text }, il en faut { $fewest-people }.
ties-none-meetings = Trop peu de rencontres pour distinguer les liens du hasard : { $meetings-text } avec des noms, il en faut { $fewest-meetings }.
ties-method = { $people-text } personnes, { $meetings-text } rencontres avec des noms, du { $from } au { $to }. Attendu : { $draws } tirages où chaque personne vient aussi souvent, entre sa première et sa dernière venue, et où chaque rencontre garde sa taille. Venir ensemble n’est pas se connaître.
ties-flows-core = Noyau : { $first-text } personnes au début, { $last-text } au dernier semestre.
ties-flows-moves = Trois derniers passages : { $up-text } montées, { $down-text } descentes ; trois premiers : { $up-before-text } et { $down-before-text }.
ties-bridges-none = Personne n’est venu dans plusieurs communautés de ce registre pendant cette période.
ties-bridges = { $people ->
    [one] Une personne est venue dans plusieurs communautés ; { $pairs ->
        [one] elle en relie une paire.
       *[other] elle en relie { $pairs-text } paires.
    }
   *[other] { $people-text } personnes sont venues dans plusieurs communautés ; { $pairs ->
        [one] elles en relient une paire.
       *[other] elles en relient { $pairs-text } paires.
    }
}
ties-bridges-alone = { $people-text } personnes sont venues dans plusieurs communautés ; { $alone ->
    [one] l’une d’elles tient seule
   *[other] { $alone-text } d’entre elles tiennent, chacune seule,
} un lien entre deux communautés.
ties-cohort = { $year } : { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
} ; { $soon } revenues en 90 jours, { $later } en 180 ; { $core }
ties-cohort-core = la moitié liée au noyau après { $months } mois
ties-cohort-not-reached = moins de la moitié liée au noyau à ce jour

# Ce que les raisons d’une lecture disent des liens
ties-why-title = Ce que disent les liens
ties-why = Sur les { $months-text } mois jusqu’au { $to } : { $n ->
    [one] { $n-text } lien
   *[other] { $n-text } liens
} au-dessus du hasard, qui en donne de { $low-text } à { $high-text }.
ties-why-chance = Sur les { $months-text } mois jusqu’au { $to } : { $n ->
    [one] { $n-text } lien fréquent, là où le hasard en donne
   *[other] { $n-text } liens fréquents, là où le hasard en donne
} de { $low-text } à { $high-text } : pas plus que le hasard.
ties-why-one-person = { $n ->
    [one] Il tient à une seule personne.
   *[other] { $n-text } d’entre eux tiennent à une seule personne.
}
ties-why-spread = Personne n’en porte plus de { $n-text }.
ties-why-no-cause = Cela dit qui vient avec qui, et n’est pas une cause.
ties-why-link = Voir qui vient avec qui

# La ligne de commande
ties-cli-person = { $who }, { $ring } : { $meetings-text } rencontres ; liens fréquents : { $links-text }
ties-cli-tie = { $a } et { $b } : ensemble { $together-text } fois, { $expected } attendues
ties-cli-newcomers = Nouvelles personnes
ties-cli-left-out = { $n ->
    [one] Une personne de l’animation est laissée de côté.
   *[other] { $n-text } personnes de l’animation sont laissées de côté.
}
ties-ring-core = noyau
ties-ring-active = actif
ties-ring-peripheral = périphérie
ties-ring-none = plus vu depuis un an

# Les images
ties-picture-title = { $name } — { $what }
ties-picture-ties = qui vient avec qui
ties-picture-flows = passages entre les cercles
ties-picture-newcomers = nouvelles personnes
ties-picture-bridges = Membres communs aux communautés
ties-picture-named = Les personnes sont nommées.
ties-picture-numbers = Les personnes portent un numéro tiré au sort.
ties-picture-source = Source : { $source }.
ties-picture-drawn = { $n ->
    [one] { $n-text } personne venue au moins 3 fois
   *[other] { $n-text } personnes venues au moins 3 fois
} ; les autres ({ $others-text }) ne sont pas dessinées.
ties-picture-in-matrix = Les { $n-text } personnes venues le plus souvent, au moins 3 fois ; les autres ({ $others-text }) ne sont pas dessinées.
ties-rings-core = noyau · { $n-text }
ties-rings-active = actifs · { $n-text }
ties-rings-peripheral = en périphérie · { $n-text }
ties-rings-away = plus vus depuis un an · { $n-text }
ties-semicolon = {" "};
ties-person = { $who } : { $ring }, { $meetings-text } rencontres sur { $all-text }
ties-with = avec { $who } : ensemble { $together-text } fois, { $expected } attendues
ties-remaining = Liens qui restent
ties-remaining-all = avec tout le monde
ties-remaining-without = sans { $who }
ties-legend-often = ensemble au moins { $n-text } fois de plus que le hasard ; plus marqué : plus grand écart
ties-legend-met = se sont croisés
ties-legend-up = vers le noyau
ties-legend-down = vers la périphérie
ties-legend-same = même cercle
ties-legend-new = arrivées, ou de retour
ties-legend-gone = plus vus
ties-flows-up = montées
ties-flows-down = descentes
ties-flows-new = arrivées
ties-flows-gone = départs
ties-flows-ring-core = Noyau
ties-flows-ring-active = Actifs
ties-flows-ring-peripheral = Périphérie
ties-flows-months = { $from }–{ $to }
ties-flows-method = Une même hauteur vaut une personne. Noyau : présent au moins un mois actif sur deux, dans les deux semestres qui finissent là ; actifs : un sur quatre ; périphérie : au moins une fois. Passer d’un cercle à l’autre est la vie ordinaire d’une communauté.
ties-flows-missing = Les passages se lisent à partir de dix-huit mois de présences nominatives, avec au moins huit personnes et six mois actifs par an.
ties-bridges-pairs = Personnes en commun
ties-bridges-one = Ce registre n’a qu’une communauté : rien n’y relie deux communautés.
ties-bridges-method = Personnes présentes dans les deux communautés, du { $from } au { $to }.
ties-table-one = Personne ou communauté
ties-table-other = Avec
ties-table-together = Ensemble
ties-table-expected = Attendu
ties-table-excess = Écart
ties-table-newman = Poids de Newman
ties-table-shared = En commun
ties-table-from = De
ties-table-to = À
ties-table-core = Noyau
ties-table-active = Actifs
ties-table-peripheral = Périphérie
ties-table-up = Montées
ties-table-down = Descentes
ties-table-new = Arrivées
ties-table-gone = Départs

# La page de santé
ties-page-title = Qui vient avec qui
ties-page-intro = D’après les présences nominatives aux rencontres. Ce n’est ni une cause, ni un classement.
ties-page-parts = Ce qui est montré
ties-page-ties = Liens
ties-page-flows = Cercles et passages
ties-page-newcomers = Nouvelles personnes
ties-page-bridges = Passerelles
ties-page-without = sans l’animation
ties-page-names = avec les noms
ties-page-table = en tableau
ties-page-reading = Tirages au sort en cours…
ties-page-stop = Arrêter
ties-page-stopped = Les tirages ont été arrêtés.
ties-page-again = Reprendre
ties-export-picture = Image
ties-page-hint = Pointez une personne pour voir ses liens ; au clavier, les flèches gauche et droite passent de l’une à l’autre.
ties-newcomers-none = Personne n’est arrivé après les trois premiers mois du journal.
ties-newcomers-year = Première venue
ties-newcomers-people = Personnes
ties-newcomers-back-90 = Revenues en 90 jours
ties-newcomers-back-180 = En 180 jours
ties-newcomers-to-core = La moitié liée au noyau
ties-newcomers-meetings = Rencontres jusque-là
ties-newcomers-three = Trois liens après trois rencontres
ties-newcomers-months = après { $months } mois
ties-newcomers-not-reached = pas encore
ties-newcomers-of = { $n-text } sur { $all-text }
ties-newcomers-method = Liée au noyau : trois rencontres avec la même personne du noyau. Qui vient d’arriver compte pour le temps écoulé (Kaplan-Meier).
