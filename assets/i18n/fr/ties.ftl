# Les liens : ce qu’ils disent
ties-headline = { $people ->
    [one] Une personne porte { $lost } des { $links } liens fréquents.
   *[other] { $people-text } personnes portent { $lost } des { $links } liens fréquents.
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
    [one] Une personne est venue dans plusieurs communautés ; elle en relie { $pairs-text } paires.
   *[other] { $people-text } personnes sont venues dans plusieurs communautés ; elles en relient { $pairs-text } paires.
}
ties-bridges-alone = { $people ->
    [one] Une personne est venue dans plusieurs communautés ; sans elle, certaines ne se toucheraient plus.
   *[other] { $people-text } personnes sont venues dans plusieurs communautés ; { $alone-text } d’entre elles tiennent seules un lien entre deux communautés.
}
ties-cohort = { $year } : { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
} ; { $soon } revenues en 90 jours, { $later } en 180 ; { $core }
ties-cohort-core = la moitié liée au noyau après { $months } mois
ties-cohort-not-reached = moins de la moitié liée au noyau à ce jour

# La ligne de commande
ties-cli-person = { $who }, { $ring } : { $meetings-text } rencontres, { $links-text } liens fréquents
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
