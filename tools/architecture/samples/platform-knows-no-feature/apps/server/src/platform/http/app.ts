import '../../features/people/index';
