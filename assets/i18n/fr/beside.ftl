# Une communauté à côté de la communauté modèle
beside-title = { $community } à côté du modèle
beside-reading = Lecture de la communauté…
beside-lead = Le modèle est celui d’Essor, inspiré de la série d’Aliter Concept ; ce n’est ni une norme ni une mesure. Vous pouvez changer ses chiffres. La dernière colonne dit où se tient la moitié du milieu de vraies communautés (rencontres R-Ladies), là où il y en a.
beside-head-what = Quoi
beside-head-own = La vôtre
beside-head-model = Le modèle
beside-head-communities = Communautés réelles
beside-head-sentence = Ce qui diffère
beside-what-age = Âge
beside-what-stage = Stade
beside-what-level = Niveau, en part du plus haut
beside-what-gap = D’une rencontre à l’autre
beside-what-people = Personnes par rencontre
beside-what-core = Part du noyau
beside-what-no_show = Inscrits absents
beside-what-modes = En personne, en ligne, hybride
beside-mode = { $mode } : { $n ->
    [one] { $n-text } rencontre
   *[other] { $n-text } rencontres
}
beside-mode-people = { $mode } : { $people ->
    [one] { $people-text } personne
   *[other] { $people-text } personnes
} ({ $n ->
    [one] { $n-text } rencontre
   *[other] { $n-text } rencontres
})
beside-modes = Des { $n-text } personnes nommées depuis le { $day }, { $room-text } ne sont venues qu’en personne, { $online-text } qu’en ligne et { $both-text } des deux façons{ $other ->
    [0] .
   *[other]  ; pour { $other-text }, on sait seulement que la rencontre était hybride.
}
beside-model-age = fléchit entre { $from } et { $to }
beside-band = { $low } à { $high }
beside-days = { $n ->
    [one] { $n-text } jour
   *[other] { $n-text } jours
}
beside-differs = Ce qui diffère
beside-nothing = Rien de net, dans ce que le journal dit.
beside-stage = Elle est en { $own } ; à cet âge, le modèle est en { $model }.
beside-more-level = Son niveau ({ $own } de son plus haut) est au-dessus de celui du modèle à cet âge ({ $model }).
beside-less-level = Son niveau ({ $own } de son plus haut) est au-dessous de celui du modèle à cet âge ({ $model }).
beside-more-gap = Elle se réunit moins souvent que le modèle : { $own } d’une rencontre à l’autre, contre { $model }.
beside-less-gap = Elle se réunit plus souvent que le modèle : { $own } d’une rencontre à l’autre, contre { $model }.
beside-more-people = Ses rencontres réunissent plus de monde que celles du modèle : { $own }, contre { $model }. La taille ne dit rien de la valeur.
beside-less-people = Ses rencontres réunissent moins de monde que celles du modèle : { $own }, contre { $model }. La taille ne dit rien de la valeur.
beside-more-core = Son noyau pèse plus que celui du modèle : { $own } des membres, contre { $model }.
beside-less-core = Son noyau pèse moins que celui du modèle : { $own } des membres, contre { $model }.
beside-more-no_show = Plus d’inscrits y sont absents que dans le modèle : { $own }, contre { $model }.
beside-less-no_show = Moins d’inscrits y sont absents que dans le modèle : { $own }, contre { $model }.
beside-more-element = Au dernier bilan, « { $element } » est au-dessus du modèle : { $own }, contre { $model }.
beside-less-element = Au dernier bilan, « { $element } » est au-dessous du modèle : { $own }, contre { $model }.
beside-figures = Les chiffres du modèle
beside-figures-note = Ceux d’Essor, sauf la part du noyau (10 à 15 % : Wenger). La courbe se règle sous Repère. Ils restent dans ce registre.
beside-figure-gap = jours d’une rencontre à l’autre
beside-figure-people = personnes par rencontre
beside-figure-core = % des membres dans le noyau
beside-figure-no_show = % d’inscrits absents
beside-figure-level = niveau de chaque élément, de 1 à 5
beside-keep = Garder ces chiffres
beside-reset = Revenir à ceux d’Essor
beside-file = { $community } – à côté du modèle
