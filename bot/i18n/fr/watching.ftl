error-feed-none = Il n’y a à cette adresse aucun flux lisible : donnez l’adresse d’un flux RSS, Atom ou JSON Feed.
